import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { readCapacity, setCapacity } from '#modules/coaching/public.ts';
import { requestContext } from '../context.ts';
import { Button } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Table } from '../design/lists.tsx';
import { BackLink } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { useWorkTexts } from '../work/texts/texts.ts';
import { useCapacityTexts } from './texts/texts.ts';

export const handle = { shell: 'staff' } as const;

const MOST = 500;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  return {
    ...orPage(here, request, await run(here, readCapacity, {})),
    said: new URL(request.url).searchParams.get('said') === 'saved',
    frame: await staffFrame(here, work, { place: 'ways-in' }),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const posted = await formFields(request);
  const staffId = field(posted, 'staffId');
  const written = field(posted, 'carries').trim();
  const carries = /^\d{1,3}$/.test(written) ? Number(written) : undefined;
  if (written !== '' && (carries === undefined || carries > MOST))
    return data({ staffId, written }, { status: 422 });
  orPage(here, request, await run(here, setCapacity, { staffId, carries: written === '' ? null : carries }));
  return redirect(`/${here.language}/work/capacity?said=saved`, 303);
}

/** How many each of the unit has and can carry; and what it means for who asks now. */
export default function CapacityPage() {
  const { carriers, waiting, wait, said, frame } = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const t = useCapacityTexts();
  const { places } = useWorkTexts();
  const fieldOf = (staffId: string) => `carries-${staffId}`;
  const errors =
    tried === undefined ? [] : [{ field: fieldOf(tried.staffId), message: t.wrong({ most: MOST }) }];
  const wanted =
    wait.kind === 'weeks'
      ? t.wait.weeks({ weeks: wait.weeks })
      : wait.kind === 'room'
        ? t.wait.room
        : t.wait[wait.because];
  return (
    <StaffFrame title={t.title} frame={frame} live="still">
      <StaffPage
        heading={t.title}
        aside={<BackLink href={`/${useLanguage()}/work/ways-in`}>{places['ways-in']}</BackLink>}
      >
        <ErrorSummary errors={errors} />
        {said ? (
          <Notice kind="good" role="status">
            <p>{t.saved}</p>
          </Notice>
        ) : null}
        <p>{t.lead}</p>
        <p>
          {t.waiting({ count: waiting })} {wanted}
        </p>
        <Table
          caption={t.caption}
          captionFor="screen-readers"
          columns={[
            { key: 'who', label: t.who },
            { key: 'active', label: t.active, align: 'end' },
            { key: 'carries', label: t.carries },
          ]}
          rows={carriers.map((one) => ({
            id: one.staffId,
            cells: {
              who: one.name,
              active: one.active,
              carries: one.maySet ? (
                <form method="post" noValidate>
                  <input type="hidden" name="staffId" value={one.staffId} />
                  <CarriesField
                    id={fieldOf(one.staffId)}
                    label={t.carriesOf({ name: one.name })}
                    value={tried?.staffId === one.staffId ? tried.written : String(one.carries ?? '')}
                    wrong={tried?.staffId === one.staffId}
                  />{' '}
                  <Button variant="second" aria-label={t.saveOf({ name: one.name })}>
                    {t.save}
                  </Button>
                </form>
              ) : (
                (one.carries ?? t.notSaid)
              ),
            },
          }))}
        />
        <p className="v-subtle">{t.how}</p>
      </StaffPage>
    </StaffFrame>
  );
}

interface CarriesFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
}

/** A number in a row of its own form: the row says whose it is to the eye, the label to the ear. */
function CarriesField({ id, label, value, wrong }: CarriesFieldProps) {
  return (
    <input
      id={id}
      name="carries"
      className="ds-input"
      inputMode="numeric"
      size={4}
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong ? true : undefined}
      defaultValue={value}
    />
  );
}
