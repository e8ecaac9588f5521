import { Button, ButtonRow, TextLink } from '../design/button.tsx';
import { Notice } from '../design/cards.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Section } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import type { GroupView } from './group-view.ts';
import type { NotChanged } from './road.server.ts';
import { useKeepingTexts } from './texts/keeping-texts.ts';
import { useWalkTexts } from './texts/texts.ts';

/** When and where the group meets, each for the person's own calendar. */
export function GroupMeetings({ meetings }: Pick<GroupView, 'meetings'>) {
  const { group: words } = useWalkTexts();
  return (
    <ul className="v-plain-list v-beside">
      {meetings.map((one) => (
        <li key={one.id}>
          <span>{one.when}</span>
          <span className="v-subtle">{words.where(one)}</span>
          <TextLink href={one.calendar} aria-label={words.calendarOf(one)}>
            {words.calendar}
          </TextLink>
        </li>
      ))}
    </ul>
  );
}

interface AliasFieldProps {
  readonly alias: string | undefined;
  readonly error: string | undefined;
}

/** What the others of a group see instead of who the person is. */
export function AliasField({ alias, error }: AliasFieldProps) {
  const { alias: words } = useWalkTexts().group;
  return (
    <TextField
      name="alias"
      label={words.label}
      hint={words.hint}
      maxLength={40}
      width="medium"
      autoComplete="off"
      spellCheck={false}
      defaultValue={alias}
      error={error}
    />
  );
}

interface GroupPartProps {
  readonly group: GroupView;
  /** In a rest the meetings stand in the card above. */
  readonly isResting: boolean;
  readonly notChanged: NotChanged | undefined;
}

/** The group that the person walks with: when it meets, what it calls them, and the way out. */
export function GroupPart({ group, isResting, notChanged }: GroupPartProps) {
  const { group: words } = useWalkTexts();
  const { needsNetwork } = useKeepingTexts();
  const tried = notChanged?.form === 'alias' ? notChanged : undefined;
  const mustChoose = group.alias === null || tried !== undefined;
  return (
    <Section heading={words.heading} id="group">
      <p>{words.isIn({ name: group.name })}</p>
      {group.standing === 'ended' ? <p>{words.ended}</p> : null}
      {group.standing === 'blocked' ? <p>{words.blocked}</p> : null}
      {group.standing === 'ended' || isResting ? null : group.meetings.length === 0 ? (
        <p className="v-subtle">{words.noMeetings}</p>
      ) : (
        <>
          <p className="v-label">{words.meetings}</p>
          <GroupMeetings meetings={group.meetings} />
        </>
      )}
      {group.standing === 'open' ? (
        <Disclosure summary={words.alias.summary} {...(mustChoose ? { open: true as const } : {})}>
          <form method="post" action="?" noValidate data-not-changed={needsNetwork.change}>
            <p>{group.alias === null ? words.alias.none : words.alias.text}</p>
            {group.isProtected ? (
              <Notice kind="person">
                <p>{words.alias.isProtected}</p>
              </Notice>
            ) : null}
            <AliasField
              alias={tried?.typed ?? group.alias ?? undefined}
              error={tried === undefined ? undefined : words.alias.errors[tried.problem ?? 'alias-missing']}
            />
            <ButtonRow>
              <Button variant="second" name="intent" value="alias">
                {words.alias.button}
              </Button>
            </ButtonRow>
          </form>
        </Disclosure>
      ) : null}
      {group.standing === 'ended' ? null : (
        <Disclosure summary={words.leave.summary}>
          <form method="post" action="?" data-not-changed={needsNetwork.change}>
            <p>{words.leave.text}</p>
            <ButtonRow>
              <Button variant="danger" name="intent" value="leave-group">
                {words.leave.button}
              </Button>
            </ButtonRow>
          </form>
        </Disclosure>
      )}
    </Section>
  );
}
