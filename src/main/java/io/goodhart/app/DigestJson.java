package io.goodhart.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.goodhart.adoption.Adoption;
import io.goodhart.digest.Digest;
import io.goodhart.digest.Digest.Reason;
import io.goodhart.digest.Digest.Status;
import io.goodhart.digest.OrgDigest;
import io.goodhart.privacy.DisclosedAdoption;
import io.goodhart.privacy.Figure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Digests as JSON: a figure that may not be shown is null. */
final class DigestJson {
  private DigestJson() {}

  static String of(Digest digest) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(team(digest));
  }

  /** All teams, and each of them under {@code teams}. */
  static String of(OrgDigest digest) throws JsonProcessingException {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    put(json, digest.adoption(), digest.status(), digest.reason());
    json.put("teams", digest.teams().stream().map(DigestJson::team).toList());
    return new ObjectMapper().writeValueAsString(json);
  }

  private static Map<String, @Nullable Object> team(Digest digest) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("team", digest.team().name());
    put(json, digest.adoption(), digest.status(), digest.reason());
    return json;
  }

  private static void put(
      Map<String, @Nullable Object> json,
      DisclosedAdoption adoption,
      Status status,
      Optional<Reason> reason) {
    json.put("week", adoption.week().toString());
    json.put("status", status.code());
    json.put("reason", reason.map(Reason::code).orElse(null));
    json.put("eligible", adoption.eligible());
    json.put("active", ends(adoption.active()));
    json.put("strict", ends(adoption.strict()));
    json.put("possible", ends(adoption.possible()));
    json.put(
        "excluded",
        adoption.excluded() instanceof Figure.Range range && range.isExact() ? range.from() : null);
    json.put("definition", Adoption.DEFINITION);
  }

  private static Map<String, @Nullable Integer> ends(Figure figure) {
    Map<String, @Nullable Integer> ends = new LinkedHashMap<>();
    ends.put("from", figure instanceof Figure.Range range ? range.from() : null);
    ends.put("to", figure instanceof Figure.Range range ? range.to() : null);
    return ends;
  }
}
