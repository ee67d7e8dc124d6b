import type { Problem } from '../../scripts/content/problem.ts'
import type { Language } from '../../scripts/content/site-config.ts'
import { type Html, html } from '../html.ts'
import { commandWords } from '../words/commands/command-words.ts'
import { problemText } from '../words/problem-text.ts'

/** What the preview shows instead of every page while the content has errors. */
export function problemPage(problems: readonly Problem[], language: Language): Html {
  const words = commandWords[language]
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.problemPageTitle}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.65 system-ui, Roboto, "Segoe UI", "Noto Sans", sans-serif }
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem }
h1 { border-block-end: 3px solid #9a1b1e; padding-block-end: .5rem }
h2 { font-size: 1rem; margin-block: 2rem .25rem; overflow-wrap: anywhere }
p { margin-block: .25rem }
pre { border-inline-start: 3px solid #b08a3c; margin-block: .5rem; padding-inline-start: .75rem; white-space: pre-wrap }
</style>
</head>
<body>
<main>
<h1>${words.problemPageTitle}</h1>
<p>${words.problemPageHint}</p>
${problems.map((problem) => oneProblem(problem, language))}
</main>
</body>
</html>
`
}

function oneProblem(problem: Problem, language: Language): Html {
  const words = commandWords[language]
  return html`<h2>${problem.file}, ${words.line} ${problem.line}${problem.field && ` (${problem.field})`}</h2>
<p>${problemText(problem, language)}</p>
${problem.fix !== null && html`<p>${words.changeTo}</p><pre><code>${problem.fix}</code></pre>`}
`
}
