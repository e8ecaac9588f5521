import { Button, TextLink } from '../design/button.tsx';
import { Table, Tag } from '../design/lists.tsx';
import { TextField } from '../design/text-fields.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import { GroupPart, Hidden, type PartProps } from './group-parts.tsx';
import type { GroupPageData } from './group.server.ts';
import { useGroupTexts, useWalkTexts } from './texts/texts.ts';

type MemberView = GroupPageData['members'][number];

function Where({ far }: Pick<MemberView, 'far'>) {
  const words = useGroupTexts().members;
  if (far === null) return words.closed;
  const steps = { done: far.stepsDone, open: far.stepsOpen };
  return far.phase === 'maintenance'
    ? words.later(steps)
    : words.far({ part: far.part, parts: far.parts, ...steps });
}

export function MembersPart({ page }: PartProps) {
  const words = useGroupTexts().members;
  const { states } = useWalkTexts();
  const people = `/${useLanguage()}/work/people`;
  if (page.members.length === 0)
    return (
      <GroupPart id="members" heading={words.heading}>
        <p className="v-subtle">{words.none}</p>
      </GroupPart>
    );
  const mayChange = page.state !== 'ended';
  return (
    <GroupPart id="members" heading={words.heading}>
      <Table
        caption={words.list}
        captionFor="screen-readers"
        columns={[
          { key: 'name', label: words.name },
          { key: 'where', label: words.where },
          { key: 'used', label: words.lastUsed },
          { key: 'state', label: words.state },
          { key: 'out', label: words.out },
        ]}
        rows={page.members.map((one) => ({
          id: one.id,
          cells: {
            name:
              one.far === null ? (
                one.name
              ) : (
                <TextLink href={`${people}/${one.residentId}/walks/${one.id}`}>{one.name}</TextLink>
              ),
            where: <Where far={one.far} />,
            used: one.lastUsed,
            state: <Tag kind={one.state === 'active' ? 'calm' : 'plain'}>{states[one.state]}</Tag>,
            out:
              mayChange && one.state !== 'ended' && one.far !== null ? (
                <form method="post" action="?">
                  <Hidden name="person" value={one.residentId} />
                  <Button
                    variant="quiet"
                    name="intent"
                    value="take-out"
                    aria-label={words.takeOutOf({ name: one.name })}
                  >
                    {words.takeOut}
                  </Button>
                </form>
              ) : null,
          },
        }))}
      />
      {mayChange ? <p className="v-subtle">{words.takeOutHint}</p> : null}
    </GroupPart>
  );
}

export function AddPart({ page }: PartProps) {
  const words = useGroupTexts().add;
  const isSearch = page.find !== '';
  return (
    <GroupPart id="add" heading={words.heading}>
      <p>{words.lead}</p>
      <form method="get" action={`${page.at}#add-heading`} role="search" className="v-line v-template-line">
        <TextField name="find" type="search" label={words.find} defaultValue={page.find} width="medium" />
        <Button variant="second">{words.search}</Button>
      </form>
      {page.candidates.length === 0 ? (
        <p className="v-subtle">{isSearch ? words.nobody : words.noneWalks}</p>
      ) : (
        <>
          <h3 className="v-h3">{isSearch ? words.found : words.walking}</h3>
          <ul className="v-plain-list v-road-of">
            {page.candidates.map((one) => (
              <li key={one.residentId} className="v-line">
                <span>
                  <span className="v-road-name">{one.name}</span>{' '}
                  <span className="v-subtle">{one.walks ? words.walks : words.begins}</span>
                </span>
                <form method="post" action="?">
                  <Hidden name="person" value={one.residentId} />
                  <Button
                    variant="second"
                    name="intent"
                    value="add"
                    aria-label={words.buttonOf({ name: one.name })}
                  >
                    {words.button}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
    </GroupPart>
  );
}
