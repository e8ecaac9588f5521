import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LicenceNote } from '../check/licence-note.tsx';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { PersonPart } from '../work/person-part.tsx';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { ResultAnswers, ResultLater, ResultLimits, ResultScores, ResultSaid } from './result-parts.tsx';
import { readResultPage } from './result.server.ts';
import { SentFiles } from './sent-files.tsx';
import { SeriesPart } from './series-part.tsx';
import { usePersonTexts } from '../work/texts/texts.ts';
import { type ResultsTexts, useResultsTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, responseId: params['responseId'] ?? '', language: here.language };
  return {
    ...orPage(here, request, await run(here, readResultPage(here.app.library), input)),
    residentId,
    responseId: input.responseId,
    isJustSent: new URL(request.url).searchParams.get('said') === 'sent',
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

/** One result with all that stands behind it. */
export default function ResultOfPersonPage() {
  const page = useLoaderData<typeof loader>();
  const { staff: words, title } = useResultsTexts();
  const { files: fileWords } = useResultsTexts();
  const personWords = usePersonTexts();
  const person = `/${useLanguage()}/work/people/${page.residentId}`;
  const results = `${person}/results`;
  return (
    <AboutPerson
      title={title}
      page={page}
      back={{ href: results, label: words.toResults }}
      said={page.isJustSent ? { text: words.sent, kind: 'good' } : null}
    >
      {page.flags.map((flag) => (
        <Notice key={flag.id} kind={flag.priority === 'high' ? 'danger' : 'person'} role="note">
          <p>
            {flag.reason} <TextLink href={`${person}/flags/${flag.id}`}>{personWords.page.openFlag}</TextLink>
          </p>
        </Notice>
      ))}
      <ResultSaid line={page.line} professional={page.professional} />
      {page.newest === null ? null : (
        <p>
          <TextLink href={`${results}/${page.newest}`}>{words.toNewest}</TextLink>
        </p>
      )}
      <PersonPart id="over-time" heading={words.overTime} action={null}>
        <SeriesPart series={page.series} heading={words.overTime} level={2} />
      </PersonPart>
      <PersonPart id="change" heading={words.changeHeading} action={null}>
        <ResultScores scores={page.scores} />
      </PersonPart>
      <PersonPart id="answers" heading={words.answers} action={null}>
        <ResultAnswers answers={page.answers} />
      </PersonPart>
      {page.files.length === 0 ? null : (
        <PersonPart id="files" heading={fileWords.heading} action={null}>
          <SentFiles files={page.files} at={`${results}/${page.responseId}`} />
        </PersonPart>
      )}
      <PersonPart id="limits" heading={words.limits} action={null}>
        <ResultLimits limits={page.limits} />
      </PersonPart>
      {page.later === null ? null : (
        <PersonPart id="later" heading={words.later} action={null}>
          <ResultLater later={page.later} />
        </PersonPart>
      )}
      <PersonPart id="how" heading={words.how} action={null}>
        <p>{`${words.answered}: ${page.answered}. ${filledWords(page, words, personWords.results.filledBy)}${words.version(page.versions)}.`}</p>
        {page.licence === null ? null : <LicenceNote licence={page.licence} />}
      </PersonPart>
    </AboutPerson>
  );
}

/** Who filled it in, and how. */
function filledWords(
  page: Pick<Awaited<ReturnType<typeof loader>>, 'filledBy' | 'enteredBy' | 'received'>,
  words: ResultsTexts['staff'],
  ways: Readonly<Record<'together' | 'phone' | 'paper', string>>,
): string {
  if (page.filledBy === 'resident') return `${words.byPerson}. `;
  const by = page.enteredBy === null ? [] : [words.by({ name: page.enteredBy })];
  return `${[...by, ways[page.filledBy]].join(', ')}. ${words.received}: ${page.received}. `;
}
