/** What can be done with a programme on its page, each in a form of its own. */
import { Button } from '../design/button.tsx';
import { Checkbox, RadioList } from '../design/choice-fields.tsx';
import { Disclosure } from '../design/disclosure.tsx';
import { Section } from '../design/page.tsx';
import { TextField } from '../design/text-fields.tsx';
import type { ProgrammePageData } from './programme.server.ts';
import { useStudioTexts } from './texts/texts.ts';

interface PartProps {
  readonly page: ProgrammePageData;
}

/** A newer version that this organisation has not approved yet. */
function Waiting({ page }: PartProps) {
  const words = useStudioTexts().programmePage;
  if (page.waiting === null || !page.may.approve) return null;
  return (
    <Section heading={words.approve} id="approve">
      <p>{words.approveLead({ number: page.waiting.number })}</p>
      <form method="post">
        <input type="hidden" name="versionId" value={page.waiting.id} />
        <Button name="intent" value="approve">
          {words.approveAction}
        </Button>
      </form>
    </Section>
  );
}

function Adopt({ page }: PartProps) {
  const words = useStudioTexts().programmePage;
  if (!page.may.adopt) return null;
  return (
    <Section heading={words.adopt} id="adopt">
      <p>{words.adoptLead}</p>
      <form method="post">
        <RadioList
          name="how"
          label={words.adopt}
          options={(['use', 'subscribe'] as const).map((how) => ({
            value: how,
            label: words.hows[how],
            hint: words.howHints[how],
          }))}
          defaultValue="subscribe"
        />
        <Button name="intent" value="adopt">
          {words.adoptAction}
        </Button>
      </form>
    </Section>
  );
}

function Begin({ page }: PartProps) {
  const words = useStudioTexts().programmePage;
  if (!page.may.begin) return null;
  return (
    <Section heading={words.nextVersion} id="begin">
      <p>{words.nextLead}</p>
      <form method="post">
        <RadioList
          name="size"
          label={words.nextVersion}
          options={(['minor', 'major'] as const).map((size) => ({
            value: size,
            label: words.sizes[size],
            hint: words.sizeHints[size],
          }))}
          defaultValue="minor"
        />
        <Button name="intent" value="begin">
          {words.begin}
        </Button>
      </form>
    </Section>
  );
}

function Copy({ page }: PartProps) {
  const studio = useStudioTexts();
  const words = studio.programmePage;
  if (!page.may.copy) return null;
  return (
    <Disclosure summary={words.copy}>
      <p>{words.copyLead}</p>
      <form method="post" className="st-form">
        <TextField
          name="code"
          label={studio.makeNew.code}
          hint={studio.makeNew.codeHint}
          width="medium"
          maxLength={60}
          spellCheck={false}
          defaultValue={page.code}
        />
        <TextField
          name="ownerName"
          label={studio.makeNew.owner}
          maxLength={200}
          defaultValue={page.organisation}
        />
        <TextField name="ownerContact" label={studio.makeNew.contact} maxLength={200} />
        <Button name="intent" value="copy" variant="second">
          {words.copyAction}
        </Button>
      </form>
    </Disclosure>
  );
}

function Describe({ page }: PartProps) {
  const studio = useStudioTexts();
  const words = studio.programmePage;
  if (page.owned === null) return null;
  return (
    <Disclosure summary={words.describe}>
      <form method="post" className="st-form">
        <TextField
          name="ownerName"
          label={studio.makeNew.owner}
          maxLength={200}
          defaultValue={page.owned.ownerName}
        />
        <TextField
          name="ownerContact"
          label={studio.makeNew.contact}
          maxLength={200}
          defaultValue={page.owned.ownerContact}
        />
        <TextField
          name="licence"
          label={words.licence}
          hint={words.licenceHint}
          optional
          width="medium"
          maxLength={200}
          defaultValue={page.owned.licence}
        />
        <TextField
          name="reviewBy"
          type="date"
          label={studio.list.reviewBy}
          hint={words.reviewByHint}
          optional
          width="short"
          defaultValue={page.owned.reviewBy}
        />
        <Checkbox
          name="shared"
          label={words.shared}
          hint={words.sharedHint}
          defaultChecked={page.owned.shared === 'all'}
        />
        <Button name="intent" value="describe" variant="second">
          {words.describeAction}
        </Button>
      </form>
    </Disclosure>
  );
}

function Endings({ page }: PartProps) {
  const words = useStudioTexts().programmePage;
  return (
    <>
      {page.may.end ? (
        <Disclosure summary={words.endAdoption}>
          <form method="post" className="st-form">
            <p>{words.endLead}</p>
            <Button name="intent" value="end" variant="danger">
              {words.endAdoption}
            </Button>
          </form>
        </Disclosure>
      ) : null}
      {page.inMaking?.state === 'draft' ? (
        <Disclosure summary={words.drop}>
          <form method="post" className="st-form">
            <p>{words.dropLead}</p>
            <input type="hidden" name="versionId" value={page.inMaking.id} />
            <Button name="intent" value="drop" variant="danger">
              {words.drop}
            </Button>
          </form>
        </Disclosure>
      ) : null}
    </>
  );
}

/** Everything that may be done here, the most wanted first. */
export function Doings({ page }: PartProps) {
  return (
    <>
      <Waiting page={page} />
      <Adopt page={page} />
      <Begin page={page} />
      <Describe page={page} />
      <Copy page={page} />
      <Endings page={page} />
    </>
  );
}
