import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { requestContext } from '../../context.ts';
import { Button, LinkButton, TextLink } from '../../design/button.tsx';
import { Notice } from '../../design/cards.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { EmptyState } from '../../design/lists.tsx';
import { BackLink, Page } from '../../design/page.tsx';
import { Select, TextField } from '../../design/text-fields.tsx';
import { field, formFields, orPage, run } from '../../shell/requests.ts';
import { useShell } from '../../shell/shell-context.ts';
import '../my.css';
import { ownLog, questionLogRow } from './own-log.server.ts';
import type { LogGroup } from './rules/group-rows.ts';
import { useLogTexts } from './texts/texts.ts';

const WHOSE = ['others', 'mine', 'service'] as const;

function askedFor(request: Request) {
  const asked = new URL(request.url).searchParams;
  return {
    whose: WHOSE.find((one) => one === asked.get('whose')) ?? 'others',
    unitId: asked.get('unit') ?? '',
    from: asked.get('from') ?? '',
    to: asked.get('to') ?? '',
    before: asked.get('before'),
  };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const asked = askedFor(request);
  const command = ownLog(here.app.packs);
  const outcome = await run(here, command, { ...asked, language: here.language, size: 'page' });
  const badField = !outcome.ok && outcome.refusal === 'bad-input' ? outcome.details['field'] : undefined;
  // A day that does not exist is no reason to show nothing: the list stands below, not narrowed down.
  const found =
    badField === 'from' || badField === 'to'
      ? await run(here, command, { ...asked, from: '', to: '', language: here.language, size: 'page' })
      : outcome;
  return {
    ...orPage(here, request, found),
    asked,
    badField,
    question: new URL(request.url).searchParams.get('asked'),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  const rowId = field(await formFields(request), 'rowId');
  orPage(here, request, await run(here, questionLogRow(here.app.packs), { rowId }));
  return redirect(`/${here.language}/my/who-looked?asked=${rowId}#row-${rowId}`, 303);
}

function Entry({
  group,
  askedBy,
  isAsked,
}: {
  readonly group: LogGroup;
  readonly askedBy: string;
  readonly isAsked: true | undefined;
}) {
  const words = useLogTexts();
  return (
    <li id={`row-${group.id}`} data-emergency={group.emergency ? true : undefined}>
      <p className="v-log-who">{group.who}</p>
      <p className="v-subtle">
        {group.day}
        {group.count === 1 ? null : ` · ${words.times({ count: group.count })}`}
      </p>
      <ul className="v-log-deeds">
        {group.deeds.map((deed) => (
          <li key={deed.did}>
            {deed.did}, <span className="v-log-times">{deed.times.join(', ')}</span>
          </li>
        ))}
      </ul>
      {[...group.whys, ...group.reasons].map((text) => (
        <p key={text} className="v-subtle">
          {text}
        </p>
      ))}
      {isAsked && group.unit !== null ? (
        <Notice kind="good" role="status">
          <p>{words.seemsWrong.done({ unit: group.unit, day: askedBy })}</p>
        </Notice>
      ) : null}
      {group.unit === null || isAsked ? null : (
        <Disclosure summary={words.seemsWrong.open}>
          <p>{words.seemsWrong.text({ unit: group.unit, day: askedBy })}</p>
          <form method="post">
            <input type="hidden" name="rowId" value={group.id} />
            <Button variant="second">{words.seemsWrong.action}</Button>
          </form>
        </Disclosure>
      )}
    </li>
  );
}

/** Who, where, what, when, why, a reader and a day at a time. Other people's reading first. */
export default function WhoLookedPage() {
  const { groups, older, counts, units, askedBy, asked, badField, question } = useLoaderData<typeof loader>();
  const { language, demoClock } = useShell();
  const words = useLogTexts();
  const here = `/${language}/my/who-looked`;
  const query = (changes: Readonly<Record<string, string>>, of = here) =>
    `${of}?${new URLSearchParams(Object.entries({ whose: asked.whose, unit: asked.unitId, from: asked.from, to: asked.to, ...changes }).filter(([, value]) => value !== '')).toString()}`;
  const isFiltered = asked.unitId !== '' || asked.from !== '' || asked.to !== '';
  const error = (name: string) => (badField === name ? words.filter.badDay : undefined);
  return (
    <Page
      heading={words.heading}
      title={words.title}
      lead={words.lead}
      above={<BackLink href={`/${language}/my`}>{words.home}</BackLink>}
    >
      <nav aria-label={words.whose.label} className="v-tabs">
        <ul className="v-plain-list">
          {WHOSE.map((one) => (
            <li key={one}>
              <a
                className="ds-link"
                href={query({ whose: one })}
                aria-current={one === asked.whose ? 'page' : undefined}
              >
                {words.whose[one]({ count: counts[one] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Disclosure summary={words.filter.heading} {...(isFiltered ? { open: true as const } : {})}>
        <form method="get" action={here}>
          <input type="hidden" name="whose" value={asked.whose} />
          <Select
            name="unit"
            label={words.filter.unit}
            defaultValue={asked.unitId}
            options={[
              { value: '', label: words.filter.allUnits },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
          />
          <TextField
            name="from"
            type="date"
            label={words.filter.from}
            defaultValue={asked.from}
            width="short"
            error={error('from')}
          />
          <TextField
            name="to"
            type="date"
            label={words.filter.to}
            defaultValue={asked.to}
            width="short"
            error={error('to')}
          />
          <Button variant="second">{words.filter.show}</Button>
        </form>
      </Disclosure>
      {groups.length === 0 ? (
        <EmptyState heading={words.empty.heading}>
          <p>{isFiltered ? words.empty.filtered : words.empty.text}</p>
        </EmptyState>
      ) : (
        <ol className="v-log">
          {groups.map((group) => (
            <Entry
              key={group.id}
              group={group}
              askedBy={askedBy}
              isAsked={group.id === question ? true : undefined}
            />
          ))}
        </ol>
      )}
      {older === null ? null : (
        <p>
          <TextLink href={query({ before: older })}>{words.older}</TextLink>
        </p>
      )}
      <p>
        <LinkButton variant="quiet" href={query({}, `${here}/file`)} download="vandra.txt">
          {words.save}
        </LinkButton>
      </p>
      <p className="v-subtle">
        {words.saveHint} {words.thisIsLogged} {demoClock === undefined ? null : words.realTime}
      </p>
    </Page>
  );
}
