import type { Child } from 'hono/jsx';
import type { Words } from '../../../shared/domain/language.ts';
import type { Viewer } from '../route.ts';
import { Page } from './layout.tsx';
import { Word } from './parts.tsx';

/** A page under another: the way back, the title, what it is for, and what went wrong where something did. */
export function SubPage(props: {
  viewer: Viewer;
  title: string;
  back: { path: string; words: string };
  lead?: string;
  word: Words | undefined;
  children?: Child;
}) {
  const { viewer, title, back, lead, word } = props;
  return (
    <Page title={title} viewer={viewer}>
      <p class="crumb">
        <a href={back.path}>{back.words}</a>
      </p>
      <h1>{title}</h1>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {word === undefined ? null : (
        <Word tone="bad" live>
          {viewer.read(word)}
        </Word>
      )}
      {props.children}
    </Page>
  );
}
