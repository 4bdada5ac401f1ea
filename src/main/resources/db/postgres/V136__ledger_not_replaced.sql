-- PostgreSQL knows no way to replace a row but to update or delete it, which is refused.
SELECT 1;
