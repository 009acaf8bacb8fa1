/** What stands in the place of each character of a hidden value. */
const shade = "•";

/**
 * A `Setting` up to where the next element begins, whatever its quotes hold. It is found in comments too, where old settings
 * rest, and in files that are no XML.
 */
const setting = /<(?:[\w.-]+:)?Setting\b(?:[^<"']|"[^"]*"?|'[^']*'?)*/gi;

/** A value in it, of which a broken one has several: in quotes, of which the second may be missing, or without any. */
const settingValue = /(\bvalue\s*=\s*)("[^"]*"?|'[^']*'?|[^\s"'<>]+)/gi;

/** A member of JSON that is a text: up to its value, its name, and the value. */
const jsonMember = /("([^"]*)"\s*:\s*)("(?:[^"\\]|\\.)*"?)/g;

/** In a template or its parameter file: a value, a default, and whatever is named like a secret. */
const hiddenName = /^(value|defaultValue)$|password|pwd|secret|token|connection|key/i;

/**
 * The text of a file as it may be shown: the values of its settings, and in JSON those of parameters and secrets, are
 * shaded out. Every line and every other character keeps its place, so that what points into the file still fits.
 */
export function hideValues(text: string): string {
  return /^\s*[{[]/.test(text) ? hideInJson(text) : hideInXml(text);
}

/** A `Variable` up to its value, and the value in quotes or without; variables of a role can be secrets too. */
const variableValue = /(<(?:[\w.-]+:)?Variable\b[^<]*?\bvalue\s*=\s*)("[^"]*"?|'[^']*'?|[^\s"'<>]+)/gi;

const secretName = "(?:password|passwd|pwd|passphrase|secret|token|key|sig)(?:Value)?";

/** A part of a connection string, an attribute or an argument that is named like a secret, and what it is given. */
const secretPart = new RegExp(
  String.raw`(\b[\w.-]*${secretName}\s*[=:]\s*|[-/][\w-]*${secretName} +)("[^"]*"?|'[^']*'?|(?:&#?\w+;|[^\s;"'<>])+)`,
  "gi",
);

/**
 * The text of a file as it may be given to others: besides the values of {@link hideValues}, those of environment variables
 * and whatever stands behind a word such as `AccountKey=` or `/password:` are shaded out.
 */
export function hideSecrets(text: string): string {
  return [variableValue, secretPart].reduce(
    (rest, pattern) => rest.replace(pattern, (_, before: string, value: string) => before + shadeOut(value)),
    hideValues(text),
  );
}

function hideInXml(text: string): string {
  return text.replace(setting, (element) =>
    element.replace(settingValue, (_, before: string, value: string) => before + shadeOut(value)),
  );
}

function hideInJson(text: string): string {
  return text.replace(jsonMember, (member: string, before: string, name: string, value: string) =>
    hiddenName.test(name.slice(0, 200)) ? before + shadeOut(value) : member,
  );
}

/** Quotes and line ends stay. */
function shadeOut(value: string): string {
  return value.replace(/[^"'\r\n]/g, shade);
}
