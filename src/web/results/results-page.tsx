import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { requestContext } from '../context.ts';
import { TextLink } from '../design/button.tsx';
import { Table, Tag } from '../design/lists.tsx';
import { orPage, run } from '../shell/requests.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { AboutPerson } from '../work/about-person.tsx';
import { atWork, staffFrame } from '../work/staff-frame.server.ts';
import { readResultsPage } from './results.server.ts';
import { useResultsTexts } from './texts/texts.ts';

export const handle = { hydrate: true, shell: 'staff' } as const;

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const here = context.get(requestContext);
  const work = await atWork(here, request);
  const residentId = params['residentId'] ?? '';
  const input = { residentId, language: here.language };
  return {
    ...orPage(here, request, await run(here, readResultsPage(here.app.library), input)),
    residentId,
    said: new URL(request.url).searchParams.get('said') === 'entered' ? ('entered' as const) : null,
    frame: await staffFrame(here, work, { place: 'people' }),
  };
}

/** The latest of every form, each the way to its own page. */
export default function ResultsPage() {
  const page = useLoaderData<typeof loader>();
  const words = useResultsTexts().staff;
  const { title } = useResultsTexts();
  const person = `/${useLanguage()}/work/people/${page.residentId}`;
  return (
    <AboutPerson
      title={title}
      page={page}
      back={{ href: person, label: words.toPerson }}
      said={page.said === null ? null : { text: words[page.said], kind: 'good' }}
    >
      <section className="v-person-part" aria-labelledby="results-heading">
        <div className="v-line v-part-head">
          <h2 className="v-h2" id="results-heading">
            {words.heading}
          </h2>
          <TextLink href={`${person}/results/enter`}>{words.enter}</TextLink>
        </div>
        {page.isSomeHidden ? <p className="v-subtle">{words.hidden}</p> : null}
        {page.lines.length === 0 ? (
          <p className="v-subtle">{words.none}</p>
        ) : (
          <>
            <p>{words.lead}</p>
            <Table
              caption={words.latest}
              captionFor="screen-readers"
              columns={[
                { key: 'instrument', label: words.instrument },
                { key: 'latest', label: words.latest },
                { key: 'when', label: words.when },
                { key: 'change', label: words.change },
              ]}
              rows={page.lines.map((line) => ({
                id: line.id,
                cells: {
                  instrument: <TextLink href={`${person}/results/${line.id}`}>{line.title}</TextLink>,
                  latest: (
                    <>
                      {line.value === null ? null : `${line.value} `}
                      <Tag kind={line.tag.kind}>{line.tag.text}</Tag>
                    </>
                  ),
                  when: line.when,
                  change: line.change,
                },
              }))}
            />
          </>
        )}
      </section>
    </AboutPerson>
  );
}
