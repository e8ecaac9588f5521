import type { ReactNode } from 'react';
import { Button } from '../design/button.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { TextField } from '../design/text-fields.tsx';
import type { GroupPageData, TriedGroup } from './group.server.ts';
import { MadeInvitation } from './made-invitation.tsx';
import { useGroupTexts, useInviteTexts } from './texts/texts.ts';

export interface PartProps {
  readonly page: GroupPageData;
  readonly made: TriedGroup['made'];
  readonly written: TriedGroup['written'];
  readonly errorOf: (field: string) => string | undefined;
}

interface GroupPartProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ReactNode;
}

export function GroupPart({ id, heading, children }: GroupPartProps) {
  return (
    <section className="v-group-part" aria-labelledby={`${id}-heading`}>
      <h2 className="v-h2" id={`${id}-heading`}>
        {heading}
      </h2>
      {children}
    </section>
  );
}

export function Hidden({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={name} value={value} />;
}

export function InvitePart({ page, made, written, errorOf }: PartProps) {
  const words = useGroupTexts().invite;
  const invite = useInviteTexts();
  if (page.state !== 'open')
    return (
      <GroupPart id="invite" heading={words.heading}>
        <p className="v-subtle">{words.shut}</p>
      </GroupPart>
    );
  return (
    <GroupPart id="invite" heading={words.heading}>
      {made === null ? null : <MadeInvitation made={made} />}
      <p>{words.lead}</p>
      <form method="post" action="?#invite-heading" noValidate className="v-group-form">
        <TextField
          name="days"
          label={invite.days}
          inputMode="numeric"
          width="short"
          suffix={invite.daysUnit}
          defaultValue={written['days'] ?? '30'}
          error={errorOf('days')}
        />
        <TextField
          name="uses"
          label={invite.uses}
          hint={invite.usesHint}
          inputMode="numeric"
          width="short"
          defaultValue={written['uses'] ?? '12'}
          error={errorOf('uses')}
        />
        <Button variant="second" name="intent" value="invite">
          {invite.make}
        </Button>
      </form>
    </GroupPart>
  );
}

interface PressProps {
  readonly intent: string;
  readonly text: string;
  readonly button: string;
  readonly danger?: true;
}

/** What is done by one press, told before it is. */
function Press({ intent, text, button, danger }: PressProps) {
  return (
    <Disclosure summary={button}>
      <form method="post" action="?">
        <p>{text}</p>
        <Button variant={danger ? 'danger' : 'second'} name="intent" value={intent}>
          {button}
        </Button>
      </form>
    </Disclosure>
  );
}

export function ChangePart({ page, written, errorOf }: PartProps) {
  const { change: words, make } = useGroupTexts();
  const opened = (name: string) => (errorOf(name) === undefined ? {} : { open: true as const });
  return (
    <GroupPart id="change" heading={words.heading}>
      <Disclosure summary={words.rename} {...opened('name')}>
        <form method="post" action="?" noValidate className="v-group-form">
          <TextField
            name="name"
            label={make.name}
            hint={make.nameHint}
            maxLength={80}
            defaultValue={written['name'] ?? page.name}
            error={errorOf('name')}
          />
          <Button variant="second" name="intent" value="name">
            {words.rename}
          </Button>
        </form>
      </Disclosure>
      <Disclosure summary={words.move} {...opened('start')}>
        <form method="post" action="?" noValidate className="v-group-form">
          <p>{words.moveText}</p>
          <TextField
            name="start"
            type="date"
            label={make.starts}
            width="short"
            defaultValue={written['start'] ?? page.startsOn}
            error={errorOf('start')}
          />
          <Button variant="second" name="intent" value="move">
            {words.move}
          </Button>
        </form>
      </Disclosure>
      {page.state === 'open' ? (
        <Press intent="close" text={words.closeText} button={words.close} />
      ) : (
        <Press intent="open" text={words.openText} button={words.open} />
      )}
      {page.isOwn || page.coach === null ? null : (
        <Press intent="take-over" text={words.takeOverText({ name: page.coach })} button={words.takeOver} />
      )}
      <Press intent="end" text={words.endText} button={words.end} danger />
    </GroupPart>
  );
}
