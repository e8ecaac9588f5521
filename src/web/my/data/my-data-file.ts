import type { LoaderFunctionArgs } from 'react-router';
import { exportResident } from '#modules/residents/public.ts';
import { heldParts } from '../held-parts.server.ts';
import { requestContext } from '../../context.ts';
import { orPage, run, signInFirst } from '../../shell/requests.ts';

/** Everything held, as a JSON file. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  if (here.actor.kind !== 'resident') throw signInFirst(here, request);
  const copy = orPage(
    here,
    request,
    await run(here, exportResident(heldParts(here.app)), { residentId: here.actor.residentId }),
  );
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="vandra.json"',
      'Cache-Control': 'no-store',
    },
  });
}
