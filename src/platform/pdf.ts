/**
 * A paper as a tagged PDF (PDF/UA-1): title and language of the document, headings, paragraphs and lists in reading order, embedded
 * letters. It knows no area: whoever makes a paper gives its parts in words.
 */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Language } from '#kernel/actor.ts';

export type PaperPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  /** Facts: what, and what it is. */
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly label: string; readonly value: string }[];
    };

export interface Paper {
  readonly language: Language;
  /** The document's title, and its one heading of the first level. */
  readonly title: string;
  readonly parts: readonly PaperPart[];
  /** Stands under every page, with its number; not part of what is read. */
  readonly foot: (page: number, of: number) => string;
}

/** The types of pdfkit are older than it: they do not know the subset. */
const UNIVERSAL: object = { subset: 'PDF/UA' };

type Doc = InstanceType<typeof PDFDocument>;

const MARGIN = 56;
const SIZES = { title: 20, 2: 14, 3: 12, words: 11, foot: 9 } as const;
const FACT_INDENT = 150;
const LINE_GAP = 2;

const require = createRequire(import.meta.url);
const FONTS = {
  regular: require.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
};
type Weight = keyof typeof FONTS;

interface WithGlyphs {
  readonly font: { hasGlyphForCodePoint(point: number): boolean };
}

/** A letter that the typeface lacks would be drawn as nothing; a box says that something stands there. */
const MISSING = '□';

function drawable(doc: Doc, text: string): string {
  // `_font` is where pdfkit keeps the typeface in use; its types leave it out.
  const { font } = (doc as unknown as { readonly _font: WithGlyphs })._font;
  return [...text.replaceAll('\r\n', '\n')]
    .map((letter) =>
      letter === '\n' || font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ? letter : MISSING,
    )
    .join('');
}

/** What is drawn, and for the ear what was written where letters had to be left out. */
function marked(doc: Doc, text: string): { readonly drawn: string; readonly spoken: { actual?: string } } {
  const drawn = drawable(doc, text);
  return { drawn, spoken: drawn.includes(MISSING) ? { actual: text } : {} };
}

function write(
  doc: Doc,
  text: string,
  look: { readonly weight: Weight; readonly size: number; readonly x?: number },
): void {
  doc.font(look.weight).fontSize(look.size);
  const options = { lineGap: LINE_GAP };
  if (look.x === undefined) doc.text(text, options);
  else doc.text(text, look.x, doc.y, options);
}

/** Room for at least this much, else a new page: a heading never stands alone at the foot. */
function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - MARGIN) doc.addPage();
}

function heading(doc: Doc, text: string, level: 1 | 2 | 3) {
  const size = level === 1 ? SIZES.title : SIZES[level];
  doc.font('strong').fontSize(size);
  const { drawn, spoken } = marked(doc, text);
  return doc.struct(`H${String(level)}`, spoken, [
    () => {
      if (level > 1) doc.moveDown(0.8);
      keepTogether(doc, size * 4);
      write(doc, drawn, { weight: 'strong', size });
      doc.moveDown(0.3);
    },
  ]);
}

function words(doc: Doc, text: string) {
  doc.font('regular');
  const { drawn, spoken } = marked(doc, text);
  return doc.struct('P', spoken, [
    () => {
      write(doc, drawn, { weight: 'regular', size: SIZES.words });
      doc.moveDown(0.4);
    },
  ]);
}

/** A list whose labels are what and whose bodies are what it is. */
function facts(doc: Doc, all: Extract<PaperPart, { kind: 'facts' }>['facts']) {
  const list = doc.struct('L');
  for (const { label, value } of all) {
    const item = doc.struct('LI');
    doc.font('strong');
    const left = marked(doc, label);
    doc.font('regular');
    const right = marked(doc, value);
    const at = { y: 0, page: doc.page };
    item.add(
      doc.struct('Lbl', left.spoken, [
        () => {
          keepTogether(doc, SIZES.words * 3);
          at.y = doc.y;
          doc
            .font('strong')
            .fontSize(SIZES.words)
            .text(left.drawn, MARGIN, doc.y, { lineGap: LINE_GAP, width: FACT_INDENT - 12 });
        },
      ]),
    );
    item.add(
      doc.struct('LBody', right.spoken, [
        () => {
          const below = doc.y;
          doc.font('regular').fontSize(SIZES.words);
          doc.text(right.drawn, MARGIN + FACT_INDENT, at.y, { lineGap: LINE_GAP });
          doc.x = MARGIN;
          doc.y = Math.max(below, doc.y) + 4;
        },
      ]),
    );
    item.end();
    list.add(item);
  }
  list.end();
  return list;
}

function partOf(doc: Doc, part: PaperPart) {
  switch (part.kind) {
    case 'heading':
      return heading(doc, part.text, part.level);
    case 'words':
      return words(doc, part.text);
    case 'facts':
      return facts(doc, part.facts);
  }
}

/** Under each page; marked as no content, so that it is not read between two sentences. */
function feet(doc: Doc, foot: Paper['foot']): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    doc.page.margins.bottom = 0;
    doc.font('regular').fontSize(SIZES.foot);
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.text(drawable(doc, foot(at + 1, count)), MARGIN, doc.page.height - MARGIN + 20, {
      lineBreak: false,
    });
    doc.endMarkedContent();
  }
}

/** The whole file. */
export async function taggedPdf(paper: Paper): Promise<Uint8Array> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    ...UNIVERSAL,
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: paper.title, Producer: 'Vandra', Creator: 'Vandra' },
  });
  const chunks: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  doc.registerFont('regular', FONTS.regular);
  doc.registerFont('strong', FONTS.strong);
  const root = doc.struct('Document');
  doc.addStructure(root);
  root.add(heading(doc, paper.title, 1));
  for (const part of paper.parts) root.add(partOf(doc, part));
  root.end();
  feet(doc, paper.foot);
  doc.end();
  return whole;
}
