import type { LoaderFunctionArgs } from 'react-router';
import { requestContext } from '../../context.ts';
import { orPage, run } from '../../shell/requests.ts';
import { ownLog } from './own-log.server.ts';

/** The chosen part of the list as a text file, a row a line. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const asked = new URL(request.url).searchParams;
  const input = {
    language: here.language,
    whose: asked.get('whose') ?? 'others',
    unitId: asked.get('unit'),
    from: asked.get('from'),
    to: asked.get('to'),
    before: null,
    size: 'file',
  };
  const { rows } = orPage(here, request, await run(here, ownLog(here.app.packs), input));
  const text = rows.map((row) => [row.at, row.sentence, row.why, row.reason ?? ''].join('\t')).join('\r\n');
  return new Response(`\uFEFF${text}\r\n`, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': 'attachment; filename="vandra.txt"',
      'Cache-Control': 'no-store',
    },
  });
}
