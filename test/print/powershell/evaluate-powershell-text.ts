/**
 * What Windows PowerShell 5.1 makes of an expression as `powershellText` writes them: a text between single quotes, with
 * any of the five quotes doubled, or such a text through `Regex.Unescape`. Throws on anything else.
 */
export function evaluatePowershellText(expression: string): string {
  const escaped = /^\(\[regex\]::Unescape\((?<text>'.*')\)\)$/su.exec(expression)?.groups?.text;
  return escaped === undefined ? quoted(expression) : unescaped(quoted(escaped));
}

/** Every text between single quotes of a script, as PowerShell reads it; comments are passed over. */
export function powershellTextsIn(script: string): readonly string[] {
  const found: string[] = [];
  const token = /#[^\n]*|\(\[regex\]::Unescape\('(?:[^'‘-‛]|['‘-‛]{2})*'\)\)|'(?:[^'‘-‛]|['‘-‛]{2})*'/gsu;
  for (const [text] of script.matchAll(token)) if (!text.startsWith("#")) found.push(evaluatePowershellText(text));
  return found;
}

function quoted(expression: string): string {
  if (!/^'.*'$/su.test(expression)) throw new Error(`no quoted text: ${expression}`);
  const inner = expression.slice(1, -1);
  if (/['‘-‛]/u.test(inner.replaceAll(/['‘-‛]{2}/gu, ""))) throw new Error(`ends too early: ${expression}`);
  return inner.replaceAll(/(['‘-‛])['‘-‛]/gu, "$1");
}

/** `Regex.Unescape` of .NET, as far as anything of ours can call for it. */
function unescaped(text: string): string {
  return text.replaceAll(/\\(?:u([0-9a-f]{4})|(.)|$)/gsu, (_, code: string | undefined, other: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    if (other === "\\") return "\\";
    throw new Error(`an escape that is not ours: \\${other}`);
  });
}
