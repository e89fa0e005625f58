/** Text from outside inside Markdown: it can neither start Markdown nor HTML, nor break a table. */

/** As running text. */
export function inert(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/\r?\n/g, '<br>')
}

/** As code, on one line. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replaceAll('|', '\\|').replace(/\s+/g, ' ')}\``
}

/** A table; nothing without rows. `align`: one of `l`, `r` for each column. */
export function table(head: readonly string[], align: string, rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rule = `|${[...align].map(side => (side === 'r' ? '--:' : '---')).join('|')}|`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** Folded away until somebody opens it. */
export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`
}
