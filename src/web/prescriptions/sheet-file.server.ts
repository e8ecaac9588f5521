/** A prescription as a file to keep: a tagged PDF, made when it is asked for. */
import { taggedPdf } from '#platform/pdf.ts';
import { asDownload } from '../results/sent-file.server.ts';
import type { Sheet } from './sheet.ts';
import { sheetTexts } from './texts/sheet-texts.ts';

/** The name of the file says nothing of health: it lies among the downloads. */
export async function sheetFile(sheet: Sheet, unit: string): Promise<Response> {
  const words = sheetTexts(sheet.language);
  const content = await taggedPdf({
    language: sheet.language,
    title: sheet.title,
    parts: [
      ...(sheet.standing === null ? [] : [{ kind: 'words', text: sheet.standing } as const]),
      ...sheet.parts,
    ],
    foot: (page, of) => words.foot({ unit, page, of }),
  });
  return asDownload({ name: 'plan.pdf', type: 'application/pdf', content });
}
