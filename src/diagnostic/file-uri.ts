/**
 * The name of a file as a URI, percent-encoded: `C:\a b\x.csdef` is `file:///C:/a%20b/x.csdef`, `\\server\share` is
 * `file://server/share`, a relative path stays relative. A name that is a URI already stays one.
 */
export function fileUri(file: string): string {
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(file)) return encodeRest(file);
  const path = forwardSlashes(file).replace(/^(?:\.\/+)+/, "");
  const encoded = path.split("/").map(encodeSegment).join("/");
  if (/^[a-z]:\//i.test(path)) return `file:///${encoded.replace("%3A", ":")}`;
  if (path.startsWith("//")) return `file:${encoded}`;
  return path.startsWith("/") ? `file://${encoded}` : encoded;
}

/** The path with `/` between its parts, which Windows takes too. */
export function forwardSlashes(path: string): string {
  return path.replaceAll("\\", "/");
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(wellFormed(segment));
}

/** Encodes what no URI may hold, and leaves what is encoded already. */
function encodeRest(uri: string): string {
  return wellFormed(uri).replace(/[^\w\-.~:/?#@!$&'()*+,;=%]+|%(?![\da-f]{2})/giu, (text) => encodeURIComponent(text));
}

/** Half a surrogate pair has no encoding. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, "\ufffd");
}
