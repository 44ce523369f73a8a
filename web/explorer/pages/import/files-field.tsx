import { type DragEvent, useId, useState } from 'react';
import { chooseFiles, chooseRecipe, useImportDraft } from './import-draft.ts';
import { runImport } from './run-import.ts';

/** File ending of a recipe among the files dropped. */
const RECIPE_ENDING = '.recipe.yaml';

/** Field for the files of the list and a recipe, by choice or drop. */
export function FilesField() {
  const id = useId();
  const { files, recipeFile } = useImportDraft();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields in it take the same files by keyboard.
    <div
      className={isOver ? 'files over' : 'files'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileButton id={`${id}-list`} label="Choose the list" isMultiple take={take} />
      <FileButton id={`${id}-recipe`} label="Choose a recipe" take={([file]) => takeRecipe(file)} />
      <p className="quiet">
        Or drop files here: CSV, XLSX, web pages, Markdown, YAML, JSON, OSCAL. A recipe of an earlier import is
        optional.
      </p>
      {files.length === 0 && recipeFile === null ? null : (
        <ul className="chosen-files" aria-label="Chosen files">
          {files.map(({ name }) => (
            <li key={name} className="chip">
              {name}
            </li>
          ))}
          {recipeFile === null ? null : (
            <li className="chip">
              {recipeFile.name} <span className="quiet">recipe</span>
              <button type="button" className="chip-remove" onClick={() => void takeRecipe(undefined)}>
                <span className="unseen">Remove {recipeFile.name}</span>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

interface FileButtonProps {
  readonly id: string;
  readonly label: string;
  readonly isMultiple?: boolean;
  readonly take: (files: readonly File[]) => void;
}

/** File input that looks like a button, and shows the files chosen before. */
function FileButton({ id, label, isMultiple = false, take }: FileButtonProps) {
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        className="unseen"
        multiple={isMultiple}
        // Without a reset, the same file could not be chosen again after a correction.
        onClick={({ currentTarget }) => {
          currentTarget.value = '';
        }}
        onChange={({ target }) => take([...(target.files ?? [])])}
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}

async function take(chosen: readonly File[]): Promise<void> {
  const recipe = chosen.find(({ name }) => name.endsWith(RECIPE_ENDING));
  const lists = chosen.filter((file) => file !== recipe);
  if (lists.length > 0) chooseFiles(lists);
  if (recipe !== undefined) chooseRecipe({ name: recipe.name, text: await recipe.text() });
  if (chosen.length > 0) void runImport('dryRun');
}

async function takeRecipe(file: File | undefined): Promise<void> {
  chooseRecipe(file === undefined ? null : { name: file.name, text: await file.text() });
  void runImport('dryRun');
}
