import { type ActionFunctionArgs, redirect } from 'react-router';
import { requestContext } from '../context.ts';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { atWork } from '../work/staff-frame.server.ts';
import { exportForStatistics, zipped } from './tables.server.ts';

const SAID = ['nothing-to-export', 'too-many-people', 'bad-input'] as const;

/** The archive; what stops it is told on the page it came from. */
export async function action({ request, context: given }: ActionFunctionArgs) {
  const context = given.get(requestContext);
  await atWork(context, request);
  const form = await formFields(request);
  const outcome = await run(context, exportForStatistics(context), {
    name: field(form, 'form'),
    from: field(form, 'from'),
    until: field(form, 'until'),
    language: context.language,
  });
  const said = outcome.ok ? undefined : SAID.find((one) => one === outcome.refusal);
  if (said !== undefined) return redirect(`/${context.language}/work/tables?stopped=${said}`, 303);
  const archive = await zipped(orPage(context, request, outcome));
  return new Response(Uint8Array.from(archive), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="responses.zip"',
      'Cache-Control': 'no-store',
    },
  });
}
