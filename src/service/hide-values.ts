/** What stands in the place of each character of a hidden value. */
const shade = "•";

/**
 * A `Setting` up to its value, and the value: in quotes, of which the second may be missing, or without any. It is found in
 * comments too, where old settings rest, and in files that are no XML.
 */
const settingValue = /(<(?:[\w.-]+:)?Setting\b[^<]*?\bvalue\s*=\s*)("[^"]*"?|'[^']*'?|[^\s"'<>]+)/gi;

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

function hideInXml(text: string): string {
  return text.replace(settingValue, (_, before: string, value: string) => before + shadeOut(value));
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
