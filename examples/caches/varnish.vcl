vcl 4.1;
# A cache in front of the public API that is told what to drop:
# CACHE_PURGE_URL=http://this-host:6081/ and CACHE_PURGE_METHOD=PURGE. See docs/public-api.md, "Caches in front".
import std;

backend default { .host = "127.0.0.1"; .port = "3000"; .connect_timeout = 2s; .first_byte_timeout = 10s; }

# Who may say what is to be dropped: the servers of Định Kỳ alone.
acl instances { "127.0.0.1"; "::1"; }

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ instances) { return (synth(403)); }
    if (!req.http.Surrogate-Key) { return (synth(400)); }
    # Keys are of letters, digits and - / : = alone, so that they are no language of their own.
    if (req.http.Surrogate-Key !~ "^[A-Za-z0-9:/= -]+$") { return (synth(400)); }
    if (std.ban("obj.http.Surrogate-Key ~ (^|\s)(" + regsuball(req.http.Surrogate-Key, " +", "|") + ")(\s|$)")) { return (synth(200)); }
    return (synth(500, std.ban_error()));
  }
  # Everything else has sessions, streams and drafts.
  if (req.url !~ "^/public/v1/") { return (pass); }
  unset req.http.Cookie;
  if (req.http.Accept-Encoding ~ "\bbr\b") { set req.http.Accept-Encoding = "br"; }
  if (req.http.Accept-Language ~ "(?i)^\s*en") { set req.http.Accept-Language = "en"; } else { set req.http.Accept-Language = "vi"; }
  # A copy that is over is shown while a new one is fetched for a second, and for longer only once the server has failed to answer.
  if (req.restarts == 0) { set req.grace = 1s; } else { set req.grace = 24h; }
}

sub vcl_hash {
  # Refusals have two languages, answers one: a refusal must take the place of what it refuses.
  hash_data(req.http.Accept-Language);
}

sub vcl_backend_response {
  if (bereq.url !~ "^/public/v1/") { return (deliver); }
  # Builtin rules read s-maxage; how long an outage may be bridged is said beside it.
  set beresp.grace = 1s;
  if (beresp.http.Cache-Control ~ "stale-if-error=[0-9]+") {
    set beresp.grace = std.duration(regsub(beresp.http.Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 1s);
  }
  # What is over is asked about with its ETag.
  set beresp.keep = 10m;
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) { return (abandon); }
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
}

sub vcl_deliver {
  if (resp.status >= 500 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD") && req.url ~ "^/public/v1/") { return (restart); }
  unset resp.http.Surrogate-Key;
  unset resp.http.Cache-Tag;
}

sub vcl_synth {
  # The server could not be reached: once more, and then a copy will do.
  if (resp.status == 503 && req.restarts == 0 && req.url ~ "^/public/v1/") { return (restart); }
}
