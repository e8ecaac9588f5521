import { Disclosure } from '../design/disclosure.tsx';
import { useLanguage } from '../shell/shell-context.ts';
import type { BlockView } from './block-shapes.ts';
import { RichText, Sentence, Words } from './rich-text.tsx';
import { languageTitle } from './rules/language-name.ts';
import { useStepTexts } from './texts/step-texts.ts';

type Of<K extends BlockView['kind']> = Extract<BlockView, { kind: K }>;

export function ImageBlock({ block }: { readonly block: Of<'image'> }) {
  return (
    <figure className="v-media">
      <img src={block.src} alt={block.alt.text} lang={block.alt.lang ?? undefined} />
      {block.caption === null ? null : (
        <figcaption className="v-subtle">
          <Words said={block.caption} />
        </figcaption>
      )}
    </figure>
  );
}

/** Sound or film: begins when it is asked to, and what is said stands under it. */
export function PlayedBlock({ block }: { readonly block: Of<'audio'> | Of<'video'> }) {
  const words = useStepTexts();
  const Player = block.kind;
  return (
    <div className="v-media">
      <h2 className="v-h3">
        <Words said={block.title} />
      </h2>
      <Player controls preload="none" src={block.src} aria-label={block.title.text}>
        {(block.kind === 'video' ? block.captions : []).map(({ lang, src }) => (
          <track key={lang} kind="captions" srcLang={lang} label={lang} src={src} />
        ))}
      </Player>
      <Disclosure summary={words.transcript}>
        <RichText text={block.transcript} under="heading" />
      </Disclosure>
    </div>
  );
}

export function PaperBlock({ block }: { readonly block: Of<'download'> }) {
  const own = useLanguage();
  const words = useStepTexts();
  return (
    <p>
      <a className="ds-link" href={block.src} hrefLang={block.language ?? undefined} download>
        <Sentence words={(label = '') => words.download({ label })} said={[block.label]} />
      </a>
      {block.language === null ? null : (
        <>
          <br />
          <span className="v-subtle">{languageTitle(block.language, own)}</span>
        </>
      )}
    </p>
  );
}
