import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { longDate } from '#kernel/dates-format.ts';
import {
  acceptInvitation,
  ALIAS_FAULTS,
  type NameInGroup,
  readInvitation,
} from '#modules/enrolments/public.ts';
import { requestContext } from '../context.ts';
import { Button, LinkButton } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { ErrorSummary } from '../design/field-parts.tsx';
import { Page } from '../design/page.tsx';
import { remindersOf } from '../my/choices/settings.server.ts';
import { field, formFields, orPage, run, signInFirst } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AliasField } from '../walk/group-part.tsx';
import { RemindersPart, type RemindersShown } from '../walk/reminders-part.tsx';
import { sayIn } from '../walk/rules/said.ts';
import { typedTime } from '../walk/rules/typed-time.ts';
import { useWalkTexts } from '../walk/texts/texts.ts';
import { useInvitedTexts } from './texts/texts.ts';

/** To who is not signed in it tells who invites, and not to what. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const { language, app, actor } = here;
  const found = await run(here, readInvitation(app), { code: params['code'] });
  const over = () => data({ state: 'over' as const }, { status: 404 });
  if (!found.ok) return over();
  const unit = found.value.unit.names[language];
  if (actor.kind !== 'resident') {
    const signIn = signInFirst(here, request).headers.get('location') ?? `/${language}/sign-in`;
    return { state: actor.kind === 'staff' ? ('staff' as const) : ('visitor' as const), unit, signIn };
  }
  const content = await app.programmes.content(found.value.versionId);
  const { you } = found.value;
  if (content === undefined || you === null) return over();
  const say = sayIn(content, { language, readIn: null });
  return {
    state: 'resident' as const,
    unit,
    title: say(content.title).text,
    summary: say(content.summary).text,
    starts: found.value.startsOn === null ? null : longDate(found.value.startsOn, language),
    group: found.value.group === null ? null : { ...found.value.group, you: you.name },
    reminders: remindersOf(app, you.person, { country: actor.country, language, time: you.clock.time }),
  };
}

/** Whoever walks it already, and cannot come into the group with it, is led to what they have. */
const STANDS_ALREADY = ['walking-already', 'in-group-already', 'in-other-group', 'other-version'] as const;

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  if (here.actor.kind !== 'resident') return signInFirst(here, request);
  const posted = await formFields(request);
  const written = { alias: field(posted, 'alias'), time: field(posted, 'time') };
  const messageTime = typedTime(written.time);
  if (messageTime === undefined) return data({ fault: 'time' as const, written }, { status: 422 });
  const { alias } = written;
  const input = { residentId: here.actor.residentId, code: params['code'], messageTime, alias };
  const outcome = await run(here, acceptInvitation(here.app), input);
  const mine = `/${here.language}/my/programmes`;
  const fault = outcome.ok ? undefined : ALIAS_FAULTS.find((one) => one === outcome.refusal);
  if (fault !== undefined) return data({ fault, written }, { status: 422 });
  if (!outcome.ok && STANDS_ALREADY.some((one) => one === outcome.refusal))
    return redirect(`${mine}?said=already#main`, 303);
  const { enrolmentId } = orPage(here, request, outcome);
  return redirect(`${mine}/${enrolmentId}?said=begun#main`, 303);
}

export default function InvitedPage() {
  const page = useLoaderData<typeof loader>();
  const language = useLanguage();
  const words = useInvitedTexts();
  if (page.state === 'over')
    return (
      <Page heading={words.over.heading} title={words.title} lead={words.over.text}>
        <LinkButton href={`/${language}/talk`}>{words.over.action}</LinkButton>
      </Page>
    );
  if (page.state !== 'resident')
    return (
      <Page
        heading={words.heading}
        title={words.title}
        lead={page.state === 'staff' ? words.staff : words.from({ unit: page.unit })}
      >
        {page.state === 'staff' ? null : (
          <>
            <p>{words.whyNot}</p>
            <LinkButton href={page.signIn}>{words.signIn}</LinkButton>
          </>
        )}
      </Page>
    );
  return (
    <Page heading={page.title} title={words.title} lead={page.summary}>
      <p>{words.invites({ unit: page.unit })}</p>
      <p>{words.sees({ unit: page.unit })}</p>
      <BeginForm page={page} />
      <p>{words.free}</p>
    </Page>
  );
}

interface BeginFormProps {
  readonly page: {
    readonly group: { readonly name: string; readonly you: NameInGroup } | null;
    readonly starts: string | null;
    readonly reminders: RemindersShown;
  };
}

/** When reminders may come; into a group also what it is, and what it shall call the person. */
function BeginForm({ page: { group, starts, reminders } }: BeginFormProps) {
  const tried = useActionData<typeof action>();
  const words = useInvitedTexts();
  const { group: ofGroup, offer } = useWalkTexts();
  const { alias } = ofGroup;
  const isTime = tried?.fault === 'time';
  const message =
    tried === undefined ? undefined : tried.fault === 'time' ? offer.errors.time : alias.errors[tried.fault];
  const startWords = group === null ? words.starts : words.groupStarts;
  return (
    <>
      {group === null ? null : <p>{words.inGroup({ group: group.name })}</p>}
      {starts === null ? null : <p>{startWords({ day: starts })}</p>}
      <form method="post" noValidate>
        <ErrorSummary errors={message === undefined ? [] : [{ field: isTime ? 'time' : 'alias', message }]} />
        {group === null ? null : (
          <>
            <p>{alias.text}</p>
            {group.you.isProtected ? (
              <Notice kind="person">
                <p>{alias.isProtected}</p>
              </Notice>
            ) : null}
            <AliasField
              alias={tried?.written.alias ?? group.you.proposed ?? undefined}
              error={isTime ? undefined : message}
            />
          </>
        )}
        <RemindersPart
          reminders={reminders}
          typed={tried?.written.time}
          error={isTime ? message : undefined}
        />
        <Button>{group === null ? words.begin : words.join}</Button>
      </form>
    </>
  );
}
