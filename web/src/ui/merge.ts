/** A field of a form: how it is called and how its value reads. */
export type FieldInfo<Form> = { name: keyof Form & string; label: string; text: (form: Form) => string };

/** One field that somebody else changed meanwhile. `clash`: both changed it, and not to the same. */
export type Line<Form> = {
  name: keyof Form & string;
  label: string;
  before: string;
  mine: string;
  theirs: string;
  clash: boolean;
};

export type Choice = 'mine' | 'theirs';
export type Choices<Form> = Partial<Record<keyof Form & string, Choice>>;

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** What the other person changed since this one began, beside what this one typed. */
export function lines<Form>(fields: readonly FieldInfo<Form>[], base: Form, mine: Form, theirs: Form): Line<Form>[] {
  return fields
    .filter(({ name }) => !same(base[name], theirs[name]))
    .map(({ name, label, text }) => ({
      name,
      label,
      before: text(base),
      mine: text(mine),
      theirs: text(theirs),
      clash: !same(mine[name], base[name]) && !same(mine[name], theirs[name]),
    }));
}

/**
 * Both people's changes in one form: what only one of them changed is taken as it is, and where both did, the choice
 * decides (one's own where nothing was chosen).
 */
export function merged<Form extends object>(base: Form, mine: Form, theirs: Form, choices: Choices<Form>): Form {
  const result = { ...theirs };
  for (const name of Object.keys(mine) as (keyof Form & string)[]) {
    if (!same(mine[name], base[name]) && (choices[name] ?? 'mine') === 'mine') result[name] = mine[name];
  }
  return result;
}
