import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { LicenceNote } from '../check/licence-note.tsx';
import { ResultView, resultHeading } from '../check/result-view.tsx';
import { SafetyBox } from '../check/safety-box.tsx';
import { ownId } from '../coaching/own-id.server.ts';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { BackLink, Page, Section } from '../design/page.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { readMyResult } from './my-results.server.ts';
import { SentFiles } from './sent-files.tsx';
import { SeriesPart } from './series-part.tsx';
import { useResultsTexts } from './texts/texts.ts';
import '../check/check.css';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const input = {
    residentId: ownId(here, request),
    responseId: params['responseId'] ?? '',
    language: here.language,
  };
  return {
    ...orPage(here, request, await run(here, readMyResult(here.app), input)),
    responseId: input.responseId,
  };
}

/** One of the person's own results: what it says, compared with earlier, and over time. */
export default function MyResultPage() {
  const page = useLoaderData<typeof loader>();
  const { name, result, filledBy, when, changes, series, licence, safety, files } = page;
  const language = useLanguage();
  const { mine: words, files: fileWords } = useResultsTexts();
  const front = `/${language}/my`;
  return (
    <Page
      heading={resultHeading(name, result, { language, cannotTell: words.cannotTell })}
      title={words.resultTitle}
      above={<BackLink href={`${front}/results`}>{words.back}</BackLink>}
    >
      {safety === null ? null : <SafetyBox {...safety} />}
      <p className="v-subtle">
        {words.answered({ when })}
        {filledBy === 'resident' ? null : ` ${words.enteredFor[filledBy]}`}
      </p>
      <ResultView name={name} result={result} heading="page" />
      {changes.length === 0 ? null : (
        <Section heading={words.changeHeading}>
          {changes.map((change) => (
            <p key={change}>{change}</p>
          ))}
        </Section>
      )}
      {series.length === 0 ? null : (
        <Section heading={words.overTime}>
          <p>{words.overTimeLead}</p>
          <SeriesPart series={series} heading={words.overTime} level={2} />
        </Section>
      )}
      {files.length === 0 ? null : (
        <Section heading={fileWords.heading}>
          <SentFiles files={files} at={`${front}/results/${page.responseId}`} />
        </Section>
      )}
      <Section heading={words.talk}>
        <p>
          <TextLink href={`${front}/messages`}>{words.write}</TextLink>
        </p>
      </Section>
      {licence === null ? null : <LicenceNote licence={licence} />}
    </Page>
  );
}
