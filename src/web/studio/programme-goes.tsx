/** How a programme goes, on its page. */
import { KeyValues, Table } from '../design/lists.tsx';
import { Section } from '../design/page.tsx';
import { ShareBar } from '../design/share-bar.tsx';
import type { ProgrammePageData } from './programme.server.ts';
import { useStudioTexts } from './texts/texts.ts';

/** Numbers without persons: where people stop, and what they say helped. */
export function Goes({ page }: { readonly page: ProgrammePageData }) {
  const words = useStudioTexts().programmePage;
  const { goes, lostLinks } = page;
  return (
    <>
      {goes === null ? null : (
        <Section heading={words.goes.heading}>
          <p>{words.goes.lead}</p>
          <KeyValues
            items={[
              { key: words.goes.begun, value: goes.begun },
              { key: words.goes.underWay, value: goes.underWay },
              { key: words.goes.finished, value: goes.finished },
            ]}
          />
          {goes.steps.length === 0 ? null : (
            <Table
              caption={words.goes.heading}
              captionFor="screen-readers"
              columns={[
                { key: 'step', label: words.goes.step },
                { key: 'done', label: words.goes.done, align: 'end' },
                { key: 'share', label: words.goes.share },
                { key: 'helped', label: words.goes.helped, align: 'end' },
                { key: 'notHelped', label: words.goes.notHelped, align: 'end' },
              ]}
              rows={goes.steps.map(({ id, title, share, ...cells }) => ({
                id,
                cells: {
                  step: title,
                  ...cells,
                  share: share === null ? words.goes.few : <ShareBar percent={share} />,
                },
              }))}
            />
          )}
        </Section>
      )}
      {lostLinks.length === 0 ? null : (
        <Section heading={words.lostLinks}>
          <ul>
            {lostLinks.map((link) => (
              <li key={link.url}>
                <span className="st-path">{link.url}</span>: {words.lost[link.state]}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
