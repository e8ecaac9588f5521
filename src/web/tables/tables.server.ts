/** The unit's responses as files for statistics. */
import { ZipFile } from 'yazl';
import { type Exported, exportResponses } from '#modules/instruments/public.ts';
import { EXPORT_FILES } from '#modules/instruments/rules/export-tables.ts';
import { lookupHash } from '#platform/sealing.ts';
import type { RequestContext } from '../context.ts';

const PSEUDONYM_LETTERS = 16;

/** The command with the pseudonyms of this service: the same person is the same in every export of the unit. */
export function exportForStatistics({ app }: Pick<RequestContext, 'app'>) {
  return exportResponses({
    library: app.library,
    pseudonymOf: (residentId, unitId) =>
      lookupHash(app.config.secret, 'statistics', `${unitId} ${residentId}`)
        .toString('hex')
        .slice(0, PSEUDONYM_LETTERS),
  });
}

/** One archive with the four files beside each other. */
export async function zipped(exported: Exported): Promise<Buffer> {
  const zip = new ZipFile();
  for (const kind of ['wide', 'long', 'codebook', 'syntax'] as const)
    zip.addBuffer(Buffer.from(exported[kind], 'utf8'), EXPORT_FILES[kind]);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts);
}
