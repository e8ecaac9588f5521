import { data, type LoaderFunctionArgs, redirect } from 'react-router';
import { exportPackage } from '#modules/programmes/public.ts';
import { bodyOf } from '#platform/held-file.ts';
import { requestContext } from '../context.ts';
import { orPage, run } from '../shell/requests.ts';
import { atWork } from '../work/staff-frame.server.ts';

const TOLD = ['unknown-form', 'missing-media', 'has-faults', 'too-large'];

/** The newest published version as one package file; where there is none, what is in the making. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const { app } = here;
  await app.programmes.reload();
  const programme = app.programmes.programmes.find((one) => one.id === params['programmeId']);
  if (programme === undefined) throw data({ refusal: 'not-found' }, { status: 404 });
  const packed = exportPackage({ ...app, keys: app.config.packageKeys });
  const outcome = await run(here, packed, {
    organisation: programme.organisationId,
    code: programme.code,
  });
  if (!outcome.ok && TOLD.includes(outcome.refusal))
    return redirect(`/${here.language}/work/programmes/${programme.id}?export=${outcome.refusal}`, 303);
  const { bytes, parts, fileName } = orPage(here, request, outcome);
  return new Response(bodyOf(parts()), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(bytes),
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
    },
  });
}
