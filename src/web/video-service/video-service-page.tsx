import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import {
  ELSEWHERE_ADDRESS_MAX,
  ELSEWHERE_NAME_MAX,
  elsewhereProblem,
  setElsewhere,
  showElsewhere,
} from '#modules/meetings/public.ts';
import { requestContext } from '../context.ts';
import { Button, ButtonRow } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary, errorOf } from '../design/field-parts.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { TextField } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { useWorkTexts } from '../work/texts/texts.ts';
import { useVideoServiceTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  return {
    ...orPage(here, request, await run(here, showElsewhere, {})),
    most: { name: ELSEWHERE_NAME_MAX, address: ELSEWHERE_ADDRESS_MAX },
    said: new URL(request.url).searchParams.get('said') === 'saved',
    frame: await staffFrame(here, work, { place: 'calendar' }),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const posted = await formFields(request);
  const written = { name: field(posted, 'name').trim(), address: field(posted, 'address').trim() };
  const service = field(posted, 'where') === 'here' ? null : written;
  const problem = service === null ? null : elsewhereProblem(service);
  if (problem !== null) return data({ written, problem }, { status: 422 });
  orPage(here, request, await run(here, setElsewhere, { service }));
  return redirect(`/${here.language}/work/video-service?said=saved`, 303);
}

/** Where the unit's video meetings are held: here, or in a service of its own. */
export default function VideoServicePage() {
  const { service, maySet, most, said, frame } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const t = useVideoServiceTexts();
  const { places } = useWorkTexts();
  const errors = tried === undefined ? [] : [{ field: tried.problem, message: t.wrong[tried.problem] }];
  return (
    <StaffFrame title={t.title} frame={frame} live="still">
      <StaffPage
        heading={t.title}
        aside={<BackLink href={`/${useLanguage()}/work/calendar`}>{places.calendar}</BackLink>}
      >
        <ErrorSummary errors={errors} />
        {said ? (
          <Notice kind="good" role="status">
            <p>{t.saved}</p>
          </Notice>
        ) : null}
        <p>{service === null ? t.here : t.there({ name: service.name })}</p>
        <p className="v-subtle">{t.same}</p>
        {maySet ? (
          <form method="post" noValidate>
            <TextField
              name="name"
              label={t.name}
              hint={t.nameHint}
              width="medium"
              maxLength={most.name}
              defaultValue={tried?.written.name ?? service?.name}
              error={errorOf(errors, 'name')}
            />
            <TextField
              name="address"
              label={t.address}
              hint={t.addressHint}
              maxLength={most.address}
              defaultValue={tried?.written.address ?? service?.address}
              error={errorOf(errors, 'address')}
            />
            <ButtonRow>
              <Button name="where" value="there">
                {t.save}
              </Button>
              {service === null ? null : (
                <Button name="where" value="here" variant="second">
                  {t.meetHere}
                </Button>
              )}
            </ButtonRow>
          </form>
        ) : (
          <p>{t.managerSays}</p>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
