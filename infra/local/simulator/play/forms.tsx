import type { Comment, Post } from '../world/records.ts';
import type { View } from './view.ts';
import { keysOfSamples, shownWait } from './words.ts';

const minutesAhead = [1, 2, 5, 15, 60, 1440];

interface ViewProps {
  view: View;
}

/** Where to come back to after the form was handled. */
function Return({ view }: ViewProps) {
  return (
    <>
      <input type="hidden" name="account" value={view.chosen?.account.id ?? ''} />
      <input type="hidden" name="lang" value={view.language} />
    </>
  );
}

export function PublishForm({ view }: ViewProps) {
  const { words, language, pictures, chosen } = view;
  const medium = chosen?.platform.defaultMedium;
  return (
    <form method="post" action="/play/post" enctype="multipart/form-data">
      <Return view={view} />
      <p class="soft">
        {words.publishHint}
        {medium === 'video' && ` ${words.videoHint}`}
        {medium === 'image' && ` ${words.pictureHint}`}
      </p>
      <label>
        {words.text}
        <textarea name="text" rows={3} maxlength={5000} />
      </label>
      {pictures.length > 0 && (
        <fieldset>
          <legend>{words.pictures}</legend>
          <div class="pictures">
            {pictures.map(({ name, label }) => (
              <label>
                <img src={`/play/picture/${name}`} alt="" />
                <input type="checkbox" name="picture" value={name} /> {label[language]}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <label>
        {words.upload}
        <input
          type="file"
          name="upload"
          multiple
          accept="image/jpeg,image/png,image/webp,image/gif"
        />
      </label>
      <label>
        {words.when}
        <select name="minutes">
          <option value="0">{words.now}</option>
          {minutesAhead.map((minutes) => (
            <option value={String(minutes)}>{shownWait(minutes, words)}</option>
          ))}
        </select>
      </label>
      <button class="main" type="submit">
        {words.submitPost}
      </button>
    </form>
  );
}

export function AccountForm({ view }: ViewProps) {
  const { words, platforms, accounts } = view;
  return (
    <details open={accounts.length === 0}>
      <summary>{words.addAccount}</summary>
      <form method="post" action="/play/account">
        <Return view={view} />
        <p class="soft">{words.addAccountHint}</p>
        <label>
          {words.platform}
          <select name="platform">
            {platforms.map(({ name, title }) => (
              <option value={name}>{title}</option>
            ))}
          </select>
        </label>
        <label>
          {words.accountName}
          <input type="text" name="title" maxlength={80} required />
        </label>
        <button class="main" type="submit">
          {words.submitAccount}
        </button>
      </form>
    </details>
  );
}

export function CommentForm({ view, post }: ViewProps & { post: Post }) {
  const { words } = view;
  return (
    <details>
      <summary>{words.writeComment}</summary>
      <form method="post" action="/play/comment" enctype="multipart/form-data">
        <Return view={view} />
        <input type="hidden" name="post" value={post.id} />
        <label>
          {words.name}
          <input type="text" name="name" value={words.defaultName} maxlength={80} />
        </label>
        <label>
          {words.comment}
          <textarea name="text" rows={2} maxlength={8000} />
        </label>
        <label>
          {words.commentPicture}
          <input type="file" name="upload" accept="image/jpeg,image/png,image/webp,image/gif" />
        </label>
        <button class="main" type="submit">
          {words.submitComment}
        </button>
        <span class="soft">{words.samplesTitle}</span>
        <div class="row">
          {keysOfSamples(words).map((key) => (
            <button type="submit" name="sample" value={key}>
              {words.samples[key].label}
            </button>
          ))}
        </div>
      </form>
    </details>
  );
}

interface ButtonProps extends ViewProps {
  action: 'hide' | 'show' | 'delete-comment' | 'delete-post';
  of: Comment | Post;
  label: string;
}

/** One small form per button: without a script there is no other way to post. */
export function ActionButton({ view, action, of, label }: ButtonProps) {
  return (
    <form class="inline" method="post" action={`/play/${action}`}>
      <Return view={view} />
      <input type="hidden" name="id" value={of.id} />
      <button type="submit">{label}</button>
    </form>
  );
}
