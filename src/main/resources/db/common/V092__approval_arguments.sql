-- Arguments, encrypted, until some days after the decision; a table of its own, so that they go
-- without a trace in the row of the request. Base64.
CREATE TABLE approval_arguments (
  request TEXT NOT NULL PRIMARY KEY REFERENCES approval_request (id),
  content TEXT NOT NULL
);
