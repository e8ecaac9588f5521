/** One block as the person will see it, with every text written where it stands. */
import type { Block } from '#modules/programmes/rules/programme.ts';
import { useLanguage } from '../shell/shell-context.ts';
import { Asked, Diaries, IfThen, Privacy, Quiz, Summary } from './block-writing.tsx';
import { useEditor } from './editor-context.ts';
import { MediaFile } from './media-file.tsx';
import { MediaPlayer } from './media-player.tsx';
import { blockNames, ownDays } from './rules/chosen-parts.ts';
import { languageName } from '../walk/rules/language-name.ts';
import { RECALLED } from './rules/new-part.ts';
import { ChoiceBox, LineBox, useSetting } from './setting-fields.tsx';
import { useEditorTexts } from './texts/editor-texts.ts';
import { useDraft } from './use-draft.ts';
import { useNaming } from './use-naming.ts';
import { PlainWords, RichWords } from './words.tsx';

type BlockOf<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>;
const TONES = ['none', 'note', 'care', 'example'] as const;

function TextBlock({ block }: { readonly block: BlockOf<'text'> }) {
  const words = useEditorTexts();
  const set = useSetting(block.id);
  return (
    <>
      <RichWords part={block.id} field="text" named="heard" />
      <div className="st-settings">
        <ChoiceBox
          label={words.tone}
          value={block.tone ?? 'none'}
          options={TONES.map((tone) => ({ value: tone, label: words.tones[tone] }))}
          set={(tone) => set('tone', tone === 'none' ? null : tone)}
        />
      </div>
    </>
  );
}

function ImageBlock({ block }: { readonly block: BlockOf<'image'> }) {
  const words = useEditorTexts();
  const { media, language } = useEditor();
  const set = useSetting(block.id);
  return (
    <>
      <img className="st-picture" src={media.read(block.file)} alt={block.alt[language] ?? ''} />
      <MediaFile kind="image" label={words.file} file={block.file} set={(name) => set('file', name)} />
      <PlainWords part={block.id} field="alt" />
      <PlainWords part={block.id} field="caption" look="small" />
    </>
  );
}

function SoundBlock({ block }: { readonly block: BlockOf<'audio'> }) {
  const words = useEditorTexts();
  const { media } = useEditor();
  const set = useSetting(block.id);
  return (
    <>
      <PlainWords part={block.id} field="title" look="heading" named="heard" />
      <MediaPlayer kind="audio" label={words.blocks.audio} src={media.read(block.file)} />
      <MediaFile kind="audio" label={words.file} file={block.file} set={(name) => set('file', name)} />
      <RichWords part={block.id} field="transcript" />
    </>
  );
}

function FilmBlock({ block }: { readonly block: BlockOf<'video'> }) {
  const words = useEditorTexts();
  const { programme } = useDraft();
  const { media } = useEditor();
  const own = useLanguage();
  const set = useSetting(block.id);
  return (
    <>
      <PlainWords part={block.id} field="title" look="heading" named="heard" />
      <MediaPlayer
        kind="video"
        label={words.blocks.video}
        src={media.read(block.file)}
        captions={Object.entries(block.captions).map(([tag, name]) => ({
          tag,
          src: media.read(name),
          name: languageName(tag, own),
        }))}
      />
      <MediaFile kind="video" label={words.file} file={block.file} set={(name) => set('file', name)} />
      {programme.languages.map((tag) => (
        <MediaFile
          key={tag}
          kind="captions"
          label={words.captionsFor({ name: languageName(tag, own) })}
          file={block.captions[tag]}
          set={(name) => set('captions', { ...block.captions, [tag]: name })}
        />
      ))}
      <RichWords part={block.id} field="transcript" />
    </>
  );
}

function FormBlock({ block }: { readonly block: BlockOf<'questionnaire'> }) {
  const words = useEditorTexts();
  const { forms } = useEditor();
  const set = useSetting(block.id);
  return (
    <>
      <RichWords part={block.id} field="lead" />
      <ChoiceBox
        label={words.form}
        value={block.instrument}
        options={forms.map((form) => ({ value: form.code, label: form.title }))}
        set={(code) => set('instrument', code)}
      />
    </>
  );
}

function PointingBlock({ block }: { readonly block: BlockOf<'recall' | 'event'> }) {
  const words = useEditorTexts();
  const naming = useNaming();
  const set = useSetting(block.id);
  const options = (block.kind === 'recall' ? blockNames(naming, RECALLED) : ownDays(naming)).map((one) => ({
    value: one.code,
    label: one.title,
  }));
  return (
    <>
      <RichWords part={block.id} field="lead" />
      {block.kind === 'recall' ? (
        <ChoiceBox label={words.recall} value={block.of} options={options} set={(of) => set('of', of)} />
      ) : (
        <ChoiceBox
          label={words.event}
          value={block.event}
          options={options}
          set={(event) => set('event', event)}
        />
      )}
    </>
  );
}

function MeetingBlock({ block }: { readonly block: BlockOf<'meeting'> }) {
  const words = useEditorTexts();
  const set = useSetting(block.id);
  return (
    <>
      <PlainWords part={block.id} field="title" look="heading" named="heard" />
      <RichWords part={block.id} field="lead" />
      <ChoiceBox
        label={words.with}
        value={block.with}
        options={(['coach', 'group'] as const).map((one) => ({ value: one, label: words.withs[one] }))}
        set={(one) => set('with', one)}
      />
    </>
  );
}

/** https and a name; the server looks closer. */
export function isAddress(written: string): boolean {
  return /^https:\/\/[^\s/]+\.[^\s]+$/.test(written) && URL.canParse(written);
}

function LinkBlock({ block }: { readonly block: BlockOf<'link'> }) {
  const words = useEditorTexts();
  const set = useSetting(block.id);
  return (
    <>
      <PlainWords part={block.id} field="label" look="heading" named="heard" />
      <LineBox
        label={words.url}
        type="url"
        hint={words.urlHint}
        value={block.url}
        isRight={isAddress}
        set={(url) => set('url', url)}
      />
    </>
  );
}

function FileBlock({ block }: { readonly block: BlockOf<'download'> }) {
  const words = useEditorTexts();
  const { programme } = useDraft();
  const own = useLanguage();
  const set = useSetting(block.id);
  const nameOf = (tag: string) => words.paperIn({ name: languageName(tag, own) });
  return (
    <>
      <PlainWords part={block.id} field="label" look="heading" named="heard" />
      <MediaFile
        kind="paper"
        label={nameOf(programme.sourceLanguage)}
        file={block.file}
        set={(name) => set('file', name)}
      />
      {programme.languages
        .filter((tag) => tag !== programme.sourceLanguage)
        .map((tag) => (
          <MediaFile
            key={tag}
            kind="paper"
            label={nameOf(tag)}
            file={block.translated?.[tag]}
            set={(name) => set('translated', { ...block.translated, [tag]: name })}
          />
        ))}
    </>
  );
}

export function BlockEdit({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'text':
      return <TextBlock block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'audio':
      return <SoundBlock block={block} />;
    case 'video':
      return <FilmBlock block={block} />;
    case 'questionnaire':
      return <FormBlock block={block} />;
    case 'exercise':
      return <Asked block={block} />;
    case 'diary':
      return <Diaries block={block} />;
    case 'summary':
      return <Summary block={block} />;
    case 'quiz':
      return <Quiz block={block} />;
    case 'reflection':
      return (
        <>
          <RichWords part={block.id} field="question" named="heard" />
          <div className="st-answer" data-kind="long" aria-hidden="true" />
          <Privacy part={block.id} value={block.privacy} />
        </>
      );
    case 'if-then':
      return <IfThen block={block} />;
    case 'goal':
      return (
        <>
          <RichWords part={block.id} field="lead" />
          <Privacy part={block.id} value={block.privacy} />
        </>
      );
    case 'recall':
    case 'event':
      return <PointingBlock block={block} />;
    case 'talk':
      return <RichWords part={block.id} field="lead" named="heard" />;
    case 'meeting':
      return <MeetingBlock block={block} />;
    case 'link':
      return <LinkBlock block={block} />;
    case 'download':
      return <FileBlock block={block} />;
  }
}
