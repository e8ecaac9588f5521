import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { ButtonRow, LinkButton, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { KeyValues, Table, Tag } from '../design/lists.tsx';
import { BackLink, Section } from '../design/page.tsx';
import { StaffPage } from '../design/staff-shell.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { StaffFrame } from '../work/staff-frame.tsx';
import { actOnProgramme } from './programme-act.server.ts';
import { Doings } from './programme-parts.tsx';
import { Goes } from './programme-goes.tsx';
import { OwnersWords } from './owner-description.tsx';
import { programmePage } from './programme.server.ts';
import { RichView } from './rich-view.tsx';
import { useStudioTexts } from './texts/texts.ts';
import './studio.css';

export const handle = { shell: 'staff' } as const;

const EXPORT_PROBLEMS = ['unknown-form', 'missing-media', 'has-faults', 'too-large'] as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const exported = new URL(request.url).searchParams.get('export');
  return {
    ...(await programmePage(here, request, { work, programmeId: params['programmeId'] ?? '' })),
    exportProblem: EXPORT_PROBLEMS.find((one) => one === exported) ?? null,
    frame: await staffFrame(here, work, { place: 'programmes' }),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const here = context.get(requestContext);
  await atWork(here, request);
  return actOnProgramme(here, request, params['programmeId'] ?? '');
}

type Page = Awaited<ReturnType<typeof loader>>;

/** The ways into the version that is on its way. */
function InMaking({ page }: { readonly page: Page }) {
  const words = useStudioTexts().programmePage;
  if (page.inMaking === null) return null;
  const { number, words: state } = page.inMaking;
  return (
    <Notice kind={page.inMaking.state === 'draft' ? 'info' : 'person'}>
      <p>{words.inMaking({ number, state })}</p>
      <ButtonRow>
        {page.inMaking.state === 'draft' ? (
          <LinkButton href={`${page.address}/edit`}>{words.edit}</LinkButton>
        ) : null}
        <LinkButton
          href={`${page.address}/review`}
          variant={page.inMaking.state === 'draft' ? 'second' : 'main'}
        >
          {words.review}
        </LinkButton>
        {page.inMaking.state === 'draft' ? (
          <LinkButton href={`${page.address}/translate`} variant="second">
            {words.translate}
          </LinkButton>
        ) : null}
      </ButtonRow>
    </Notice>
  );
}

function Facts({ page }: { readonly page: Page }) {
  const studio = useStudioTexts();
  const words = studio.programmePage;
  const { facts, shown } = page;
  return (
    <Section heading={words.facts}>
      <KeyValues
        items={[
          { key: studio.list.kind, value: facts.kind },
          { key: studio.list.length, value: facts.length },
          { key: words.minutesPerWeek, value: facts.minutesPerWeek },
          { key: words.content, value: shown.content },
          { key: studio.list.languages, value: shown.languages.join(', ') },
          ...(shown.instruments.length === 0
            ? []
            : [{ key: words.instruments, value: shown.instruments.join(', ') }]),
          { key: studio.list.owner, value: facts.owner },
          { key: words.contact, value: facts.contact },
          { key: words.licence, value: facts.licence ?? words.licenceUnknown },
          ...(facts.adopters === null ? [] : [{ key: words.usedBy, value: facts.adopters }]),
          {
            key: studio.list.reviewBy,
            value: (
              <>
                {facts.reviewBy ?? studio.list.none}{' '}
                {facts.isOverdue ? <Tag kind="person">{studio.list.overdue}</Tag> : null}
              </>
            ),
          },
        ]}
      />
      {page.meets === null ? null : <p>{page.meets}</p>}
      {facts.isCopy ? <p className="v-subtle">{words.copiedFrom}</p> : null}
    </Section>
  );
}

function About({ page }: { readonly page: Page }) {
  const words = useStudioTexts().programmePage;
  const parts = (['purpose', 'forWhom', 'evidence'] as const).flatMap((part) => {
    const text = page.shown[part];
    return text === null ? [] : [{ part, text }];
  });
  return (
    <>
      {parts.map(({ part, text }) => (
        <Section key={part} heading={words[part]}>
          <RichView text={text.words} language={text.language} down={1} />
        </Section>
      ))}
      {page.shown.sources.length === 0 ? null : (
        <Section heading={words.sources}>
          <ul>
            {page.shown.sources.map((source) => (
              <li key={source.id}>
                {source.text}{' '}
                {source.url === null ? null : (
                  <span className="st-path">
                    <TextLink href={source.url}>{source.url}</TextLink>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Road({ page }: { readonly page: Page }) {
  const studio = useStudioTexts();
  return (
    <Section heading={studio.programmePage.phases}>
      <ol className="st-road">
        {page.shown.phases.map((phase, index) => (
          <li key={`${index} ${phase.title}`}>
            <strong>{phase.title === '' ? studio.untitled : phase.title}</strong>{' '}
            <span className="v-subtle">
              {phase.kind}, {phase.length}
            </span>
            <ol>
              {phase.modules.map((module, place) => (
                <li key={`${place} ${module}`}>{module === '' ? studio.untitled : module}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Versions({ page }: { readonly page: Page }) {
  const words = useStudioTexts().programmePage;
  return (
    <Section heading={words.versions}>
      <Table
        caption={words.versions}
        captionFor="screen-readers"
        columns={[
          { key: 'number', label: words.versionColumns.number },
          { key: 'state', label: words.versionColumns.state },
          { key: 'day', label: words.versionColumns.day },
          { key: 'by', label: words.versionColumns.by },
          { key: 'gaps', label: words.versionColumns.gaps },
        ]}
        rows={page.versions.map((one) => ({
          id: one.id,
          cells: {
            number: page.may.make ? (
              <TextLink href={`${page.address}/review?version=${one.id}`}>{one.number}</TextLink>
            ) : (
              one.number
            ),
            state: <Tag kind={one.tag}>{one.state}</Tag>,
            day: one.day,
            by: one.by,
            gaps: one.gaps,
          },
        }))}
      />
    </Section>
  );
}

/** A programme: what it is for, whose it is, how it stands, and what can be done with it here. */
export default function ProgrammePage() {
  const page = useLoaderData<typeof loader>();
  const tried = useActionData<typeof action>();
  const studio = useStudioTexts();
  const words = studio.programmePage;
  const problem = tried?.problem;
  return (
    <StaffFrame title={studio.title} frame={page.frame} live="still">
      <StaffPage heading={page.title} aside={<Tag>{studio.standings[page.standing]}</Tag>}>
        <BackLink href={`/${useLanguage()}/work/programmes`}>{studio.back}</BackLink>
        {page.said === null || problem !== undefined ? null : (
          <Notice kind="good" role="status">
            <p>{words.said[page.said]}</p>
          </Notice>
        )}
        {problem === undefined ? null : (
          <Notice kind="person" role="alert">
            <p>{problem === 'bad-input' ? words.badInput : words.refusals[problem]}</p>
          </Notice>
        )}
        {page.exportProblem === null ? null : (
          <Notice kind="person" role="alert">
            <p>{words.exportProblems[page.exportProblem]}</p>
          </Notice>
        )}
        <div className="v-reading st-sections">
          {page.summary === '' ? null : <p className="v-lead">{page.summary}</p>}
          <InMaking page={page} />
          <ButtonRow>
            <LinkButton href={`${page.address}/try`} variant="second">
              {words.tryOut}
            </LinkButton>
            {page.may.export ? <TextLink href={`${page.address}/package`}>{words.export}</TextLink> : null}
          </ButtonRow>
          {page.described === null ? null : (
            <OwnersWords description={page.described} language={page.sourceLanguage} />
          )}
          <Facts page={page} />
          <About page={page} />
          <Road page={page} />
          <Goes page={page} />
          <Versions page={page} />
          <Doings page={page} />
        </div>
      </StaffPage>
    </StaffFrame>
  );
}
