/**
 * What a word processor puts on the clipboard, made plain before the editor reads it: its lists that are no lists become lists, its
 * headings become ours, and what only it understands goes. The editor's own schema then leaves out whatever is still unknown.
 */

/** Comments, the parts for one program only, its settings and its own elements. */
const ONLY_FOR_THEM = [
  /<!--[\s\S]*?-->/g,
  /<!\[(?:if|endif)[^\]]*\]>/gi,
  /<(style|script|xml|head|title|svg|math|object|iframe)\b[\s\S]*?<\/\1\s*>/gi,
  /<\/?(?:o|w|m|v|st1):[a-z0-9]+\b[^>]*>/gi,
  /<(?:meta|link|img|input|hr|colgroup|col)\b[^>]*>/gi,
];

/** What Word writes before a list's line: a bullet or a number, and spaces, in a part that other programs shall ignore. */
const IGNORED_MARK = /<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>/gi;
const LIST_LINE = /<p\b([^>]*(?:MsoListParagraph|mso-list:)[^>]*)>([\s\S]*?)<\/p>/gi;
const NUMBERED = /^(?:\s|&nbsp;|<[^>]*>)*(?:\d{1,3}|[a-z])[.)]/i;
const MARK =
  /^((?:\s|&nbsp;|<[^>]*>)*)(?:[\u00b7\u2022\u25aa\u25cf\u00a7o-]|(?:\d{1,3}|[a-z])[.)])(?=(?:\s|&nbsp;|<))(?:\s|&nbsp;)*/i;

function listItem(inner: string): string {
  const mark = [...inner.matchAll(IGNORED_MARK)].map((found) => found[1] ?? '').join('');
  const words = mark === '' ? inner.replace(MARK, '$1') : inner.replaceAll(IGNORED_MARK, '');
  const kind = NUMBERED.test(mark === '' ? inner : mark) ? 'ol' : 'ul';
  return `<${kind} data-line><li><p>${words.trim()}</p></li></${kind}>`;
}

/** Lines of the same kind that follow one another are one list. */
const BETWEEN_LINES = /<\/(ol|ul)>\s*<\1 data-line>/g;

function withLists(html: string): string {
  return html
    .replaceAll(LIST_LINE, (_, __, inner: string) => listItem(inner))
    .replaceAll(BETWEEN_LINES, '')
    .replaceAll(' data-line>', '>');
}

/** The page's title is ours: a pasted first heading is the second level, and nothing is deeper than the third. */
function withOurHeadings(html: string): string {
  return html.replaceAll(/<(\/?)h1\b[^>]*>/gi, '<$1h2>').replaceAll(/<(\/?)h[4-6]\b[^>]*>/gi, '<$1h3>');
}

/** A document that is wrapped in "bold, weight normal" is not bold. */
function withoutFalseBold(html: string): string {
  const opening = /<b\b[^>]*font-weight:\s*(?:normal|400)[^>]*>/i;
  return opening.test(html) ? html.replace(opening, '').replace(/<\/b>(?![\s\S]*<\/b>)/i, '') : html;
}

/** A table's cells become lines of text: a step has no tables outside exercises. */
function withoutTables(html: string): string {
  return html
    .replaceAll(/<\/t[dh]>\s*<t[dh]\b[^>]*>/gi, ' · ')
    .replaceAll(/<tr\b[^>]*>/gi, '<p>')
    .replaceAll(/<\/tr>/gi, '</p>')
    .replaceAll(/<\/?(?:table|tbody|thead|tfoot|td|th|caption)\b[^>]*>/gi, '');
}

/** HTML from the clipboard, ready for the editor. */
export function cleanedPaste(html: string): string {
  const marked = withLists(html);
  const bare = ONLY_FOR_THEM.reduce((text, pattern) => text.replaceAll(pattern, ''), marked);
  return withoutTables(withOurHeadings(withoutFalseBold(bare)));
}
