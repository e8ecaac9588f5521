import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { newId } from '#kernel/ids.ts';
import {
  checkOrganiser,
  endOrganiser,
  listOrganisers,
  type Organiser,
  type OrganiserForm,
  saveOrganiser,
} from '#modules/prescriptions/public.ts';
import { ORGANISER_FIELDS } from '#modules/prescriptions/rules/check-organiser.ts';
import { requestContext } from '../context.ts';
import { Button, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { ErrorSummary, errorOf } from '../design/field-parts.tsx';
import { EmptyState } from '../design/lists.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { TextField } from '../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../shell/requests.ts';
import { sendingKey } from '../shell/sending-key.server.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import './prescriptions.css';
import { useOrganiserTexts } from './texts/organiser-texts.ts';

export const handle = { shell: 'staff' } as const;

const SAID = ['saved', 'ended'] as const;

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const organisers = orPage(here, request, await run(here, listOrganisers, {}));
  const asked = new URL(request.url).searchParams;
  const said = asked.get('said');
  return {
    frame: await staffFrame(here, work, { place: 'people' }),
    organisers,
    // One form at a time: two would have fields of the same name on the page.
    changing: organisers.find((one) => one.id === asked.get('change')) ?? null,
    sending: newId(),
    said: SAID.find((one) => one === said) ?? null,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  const posted = await formFields(request);
  const id = field(posted, 'id');
  const version = field(posted, 'version');
  const page = `/${here.language}/work/organisers`;
  const key = (input: unknown) => sendingKey(field(posted, 'idempotencyKey'), input);
  const stale = () => data({ id, form: null, problems: [], isStale: true }, { status: 409 });
  if (field(posted, 'intent') === 'end') {
    const ended = await run(here, endOrganiser, { id, version }, key({ id, version }));
    if (!ended.ok && ended.refusal === 'changed-meanwhile') return stale();
    orPage(here, request, ended);
    return redirect(`${page}?said=ended`, 303);
  }
  const form: OrganiserForm = {
    name: field(posted, 'name').slice(0, 2000),
    what: field(posted, 'what').slice(0, 2000),
    place: field(posted, 'place').slice(0, 2000),
    phone: field(posted, 'phone').slice(0, 2000),
    web: field(posted, 'web').slice(0, 2000),
  };
  const checked = checkOrganiser(form);
  if (!checked.ok) return data({ id, form, problems: checked.problems, isStale: false }, { status: 422 });
  const input = { existing: id === '' ? null : { id, version }, form };
  const saved = await run(here, saveOrganiser, input, key(input));
  if (!saved.ok && saved.refusal === 'changed-meanwhile') return stale();
  orPage(here, request, saved);
  return redirect(`${page}?said=saved`, 303);
}

interface OrganiserFieldsProps {
  /** Null is a new one. */
  readonly one: Organiser | null;
  readonly tried: {
    readonly form: OrganiserForm;
    readonly errors: readonly { field: string; message: string }[];
  } | null;
  readonly sending: string;
}

/** The same fields for a new one and for one that is changed; ids of fields tell whose they are. */
function OrganiserFields({ one, tried, sending }: OrganiserFieldsProps) {
  const t = useOrganiserTexts();
  return (
    <form method="post" noValidate className="v-fields">
      <input type="hidden" name="id" value={one?.id ?? ''} />
      <input type="hidden" name="version" value={one?.version ?? ''} />
      <input type="hidden" name="idempotencyKey" value={sending} />
      {tried === null ? null : <ErrorSummary errors={tried.errors} />}
      {ORGANISER_FIELDS.map((name) => (
        <TextField
          key={name}
          name={name}
          label={t.fields[name]}
          type={name === 'phone' ? 'tel' : 'text'}
          hint={name === 'web' ? t.webHint : undefined}
          defaultValue={tried?.form[name] ?? one?.[name] ?? ''}
          error={errorOf(tried?.errors ?? [], name)}
          {...(name === 'name' || name === 'what' ? {} : { optional: true as const })}
        />
      ))}
      <Button variant={one === null ? 'main' : 'second'}>{one === null ? t.addNow : t.save}</Button>
    </form>
  );
}

/** Who arranges activities near the unit, kept by those who point to them. */
export default function OrganisersPage() {
  const { frame, organisers, changing, sending, said } = useLoaderData<typeof loader>();
  const notDone = useActionData<typeof action>();
  const t = useOrganiserTexts();
  const triedOf = (id: string) =>
    notDone === undefined || notDone.form === null || notDone.id !== id
      ? null
      : {
          form: notDone.form,
          errors: notDone.problems.map(({ field: name, problem }) => ({
            field: name,
            message: t.problems[problem],
          })),
        };
  return (
    <StaffFrame title={t.title} frame={frame} live="still">
      <StaffPage heading={t.title}>
        {said === null || notDone !== undefined ? null : (
          <Notice kind="good" role="status">
            <p>{t[said]}</p>
          </Notice>
        )}
        {notDone?.isStale === true ? (
          <Notice kind="person" role="alert">
            <p>{t.stale}</p>
          </Notice>
        ) : null}
        <p>{t.lead}</p>
        {organisers.length === 0 ? (
          <EmptyState heading={t.none.heading}>
            <p>{t.none.text}</p>
          </EmptyState>
        ) : null}
        {organisers.map((one) => (
          <section key={one.id} className="v-person-part" aria-label={one.name}>
            <h2 className="v-h2">{one.name}</h2>
            <p>{[one.what, one.place, one.phone, one.web].filter((text) => text !== '').join(', ')}</p>
            {changing?.id === one.id ? (
              <>
                <OrganiserFields one={one} tried={triedOf(one.id)} sending={sending} />
                <form method="post">
                  <input type="hidden" name="intent" value="end" />
                  <input type="hidden" name="id" value={one.id} />
                  <input type="hidden" name="version" value={one.version} />
                  <input type="hidden" name="idempotencyKey" value={sending} />
                  <Button variant="quiet">{t.end({ name: one.name })}</Button>
                </form>
              </>
            ) : (
              <p>
                <TextLink href={`?change=${one.id}`}>{t.change({ name: one.name })}</TextLink>
              </p>
            )}
          </section>
        ))}
        {changing === null ? (
          <Disclosure
            summary={t.add}
            {...(triedOf('') !== null || organisers.length === 0 ? { open: true as const } : {})}
          >
            <OrganiserFields one={null} tried={triedOf('')} sending={sending} />
          </Disclosure>
        ) : (
          <p>
            <TextLink href="?">{t.add}</TextLink>
          </p>
        )}
      </StaffPage>
    </StaffFrame>
  );
}
