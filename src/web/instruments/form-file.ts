import type { LoaderFunctionArgs } from 'react-router';
import { readForm, withScoring } from '#modules/instruments/public.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { atWork } from '../work/staff-frame.server.ts';
import { formCode, formWithCode } from './form-code.server.ts';

/** The Questionnaire as it came, to the letter; what is shipped with its scoring and licence. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const which = formWithCode(here, work.actor, params['code']);
  const { instrument } = orPage(here, request, await run(here, readForm(here.app.library), which));
  const text =
    (await here.app.library.asItCame(instrument)) ?? `${JSON.stringify(withScoring(instrument), null, 2)}\n`;
  return new Response(text, {
    headers: {
      'Content-Type': 'application/fhir+json; charset=utf-8',
      'Content-Disposition': `attachment; filename="form-${formCode(instrument)}.json"`,
      'Cache-Control': 'no-store',
    },
  });
}
