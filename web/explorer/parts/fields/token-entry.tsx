import { useId, useState } from 'react';
import { forgetAnswers } from '../../api/answers.ts';
import { keepToken } from '../../basics/token.ts';

interface TokenEntryProps {
  readonly hasToken: boolean;
  readonly purpose: string;
  readonly changed?: () => void;
}

/** Field for a token, which the tab's session storage keeps. */
export function TokenEntry({ hasToken, purpose, changed }: TokenEntryProps) {
  const id = useId();
  const [text, setText] = useState('');
  const keep = (token: string | null) => {
    keepToken(token);
    setText('');
    forgetAnswers();
    changed?.();
  };
  if (hasToken) {
    return (
      <p className="token">
        A token is kept for this tab only.{' '}
        <button type="button" onClick={() => keep(null)}>
          Forget the token
        </button>
      </p>
    );
  }
  return (
    <form
      className="token field-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') keep(text.trim());
      }}
    >
      <label htmlFor={id}>{purpose}</label>
      <input
        id={id}
        type="password"
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
        placeholder="cg_…"
      />
      <button type="submit">Use the token</button>
      <span className="quiet">It is kept for this tab only, and sent to this service only.</span>
    </form>
  );
}
