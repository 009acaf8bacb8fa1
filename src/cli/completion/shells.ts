import type { Candidate } from "./candidates.ts";

/** A shell: what makes it complete `csdef`, and how it wants the candidates. */
export interface Shell {
  readonly name: string;
  /** The script calls `csdef completion <shell> -- <words up to the cursor>` at each request. */
  readonly script: string;
  readonly line: (candidate: Candidate) => string;
}

const bash: Shell = {
  name: "bash",
  script: `# bash completion of csdef; set up with: csdef completion bash >> ~/.bashrc
_csdef_completion() {
  local IFS=$'\\n'
  COMPREPLY=($(csdef completion bash -- "\${COMP_WORDS[@]:0:COMP_CWORD+1}" 2>/dev/null))
}
complete -o bashdefault -o default -F _csdef_completion csdef
`,
  line: ({ word }) => word,
};

const zsh: Shell = {
  name: "zsh",
  script: `#compdef csdef
# zsh completion of csdef; set up with: csdef completion zsh >> ~/.zshrc
_csdef() {
  local -a candidates
  candidates=("\${(@f)$(csdef completion zsh -- "\${(@)words[1,CURRENT]}" 2>/dev/null)}")
  if [[ -n "$candidates" ]]; then _describe csdef candidates; else _files; fi
}
compdef _csdef csdef
`,
  line: ({ word, told }) => `${word.replaceAll(":", "\\:")}:${told}`,
};

const fish: Shell = {
  name: "fish",
  script: `# fish completion of csdef; set up with: csdef completion fish > ~/.config/fish/completions/csdef.fish
function __csdef_completion
  csdef completion fish -- (commandline -opc) (commandline -ct) 2>/dev/null
end
complete -c csdef -a '(__csdef_completion)'
`,
  line: ({ word, told }) => `${word}\t${told}`,
};

const powershell: Shell = {
  name: "powershell",
  script: `# PowerShell completion of csdef; set up with: csdef completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName csdef -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '""' }
  csdef completion powershell -- @words | ForEach-Object {
    $word, $told = $_ -split "\`t", 2
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $told)
  }
}
`,
  line: ({ word, told }) => `${word}\t${told}`,
};

/** All shells that completion is written for. */
export const shells: readonly Shell[] = [bash, zsh, fish, powershell];
