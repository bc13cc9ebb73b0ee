import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Versioned } from '../api/http';
import { isProblem } from '../api/problem';
import { useText } from '../i18n/text';
import { type FormErrors, formErrors, noErrors, refusal } from './formErrors';
import { type Choices, type FieldInfo, type Line, lines, merged } from './merge';

type State<Form, Stored> = {
  form: Form;
  /** What the form was when the person began: what both changed is told from it. */
  base: Form;
  /** What is stored, as the person knows it; null for something new. */
  on: Versioned<Stored> | null;
};

type Latest<Stored> = Versioned<Stored> & { by?: string };

type Conflict<Form, Stored> = { theirs: Latest<Stored>; form: Form; lines: Line<Form>[] };

export type EntryFormOptions<Form, Stored> = {
  /** Under which name this tab keeps what was typed, should the sign-in expire or the page be left. */
  keep: string;
  stored: Versioned<Stored> | null;
  formOf: (stored: Stored | null) => Form;
  /** What somebody else left, where the form decides which part of it that is. */
  theirsOf?: (stored: Stored, mine: Form) => Form;
  /** The fields in their order; a function where they depend on what is in the forms that are compared. */
  fields: readonly FieldInfo<Form>[] | ((...forms: readonly Form[]) => readonly FieldInfo<Form>[]);
  /** Where something may be wrong, where that is more than the fields: each place has a name and a label. */
  places?: (form: Form) => readonly { name: string; label: string }[];
  /** What the form itself can see is wrong, by field; the server checks everything again. */
  check: (form: Form) => Map<string, string[]>;
  save: (form: Form, on: Versioned<Stored> | null) => Promise<Versioned<Stored>>;
  /** What is stored now, asked for when somebody else was faster. */
  latest: () => Promise<Latest<Stored>>;
  /** The field that a place in what was sent belongs to, where it is not the first name in it. */
  fieldAt?: (place: string, sent: Form) => string;
  onSaved: (saved: Versioned<Stored>, form: Form) => void;
};

/**
 * A form over something that several people edit. It is checked when it is sent, keeps what was typed in this tab, and
 * where somebody else saved first it puts both changes side by side instead of losing either.
 */
export function useEntryForm<Form extends object, Stored>(options: EntryFormOptions<Form, Stored>) {
  const { keep, stored, formOf, fields, check } = options;
  const t = useText();
  const fieldsIn = (...forms: readonly Form[]) => (typeof fields === 'function' ? fields(...forms) : fields);
  const placesIn = (form: Form) => options.places?.(form) ?? fieldsIn(form);
  const orderIn = (form: Form) => placesIn(form).map((place) => place.name);
  const fresh = (): State<Form, Stored> => ({
    form: formOf(stored?.data ?? null),
    base: formOf(stored?.data ?? null),
    on: stored,
  });
  const [{ state, restored }, setAll] = useState(() => {
    const kept = keptIn<State<Form, Stored>>(keep);
    return { state: kept ?? fresh(), restored: kept !== null };
  });
  const [errors, setErrors] = useState<FormErrors>(noErrors);
  const [conflict, setConflict] = useState<Conflict<Form, Stored> | null>(null);
  const setState = (next: State<Form, Stored>) => setAll({ state: next, restored: false });
  const isChanged = JSON.stringify(state.form) !== JSON.stringify(state.base);
  useEffect(() => {
    if (isChanged) sessionStorage.setItem(keyOf(keep), JSON.stringify(state));
    else sessionStorage.removeItem(keyOf(keep));
  }, [isChanged, keep, state]);

  const send = useMutation({
    mutationFn: ({ form, on }: State<Form, Stored>) => options.save(form, on),
    onSuccess: (saved, sent) => {
      sessionStorage.removeItem(keyOf(keep));
      setConflict(null);
      setState({ form: sent.form, base: sent.form, on: saved });
      options.onSaved(saved, sent.form);
    },
    onError: async (error, sent) => {
      if (!isProblem(error, 'stale')) {
        setConflict(null);
        const { fieldAt } = options;
        const at = fieldAt === undefined ? undefined : (place: string) => fieldAt(place, sent.form);
        setErrors(named(refusal(t, error, orderIn(sent.form), at), sent.form));
        return;
      }
      try {
        const theirs = await options.latest();
        const left = options.theirsOf?.(theirs.data, sent.form) ?? formOf(theirs.data);
        const known = fieldsIn(sent.form, sent.base, left);
        setConflict({ theirs, form: left, lines: lines(known, sent.base, sent.form, left) });
      } catch (failed) {
        setErrors(refusal(t, failed as Error, orderIn(sent.form)));
      }
    },
  });
  /** The server's words stand for themselves only beside the field; on top they need its name, and both say the same. */
  const named = ({ byField, summary }: FormErrors, form: Form): FormErrors => {
    const known = placesIn(form);
    const words = (field: string, message: string) => {
      const label = known.find((info) => info.name === field)?.label;
      return label === undefined ? message : t('forms.of', { field: label, message });
    };
    return formErrors(
      orderIn(form),
      new Map([...byField].map(([field, messages]) => [field, messages.map((message) => words(field, message))])),
      summary.filter((item) => item.field === undefined).map((item) => item.message),
    );
  };
  const submit = (next: State<Form, Stored>) => {
    const found = formErrors(orderIn(next.form), check(next.form));
    setErrors(found);
    if (found.summary.length === 0) send.mutate(next);
    else setConflict(null);
  };
  const together = (choices: Choices<Form>): State<Form, Stored> => {
    if (conflict === null) return state;
    const { form: theirs, theirs: on } = conflict;
    return { form: merged(state.base, state.form, theirs, choices), base: theirs, on };
  };
  return {
    form: state.form,
    change: (part: Partial<Form>) =>
      setAll((all) => ({ ...all, state: { ...all.state, form: { ...all.state.form, ...part } } })),
    errors,
    errorsOf: (name: keyof Form & string) => errors.byField.get(name) ?? [],
    errorsAt: (place: string) => errors.byField.get(place) ?? [],
    isChanged,
    restored,
    discard: () => {
      sessionStorage.removeItem(keyOf(keep)); // at once: the page may be left before anything renders again
      setErrors(noErrors);
      setState(fresh());
    },
    pending: send.isPending,
    submit: () => submit(state),
    conflict:
      conflict === null
        ? null
        : {
            lines: conflict.lines,
            by: conflict.theirs.by,
            close: () => setConflict(null),
            edit: (choices: Choices<Form>) => {
              setState(together(choices));
              setConflict(null);
            },
            save: (choices: Choices<Form>) => {
              const next = together(choices);
              setState(next);
              submit(next);
            },
          },
  };
}

export type EntryFormState<Form extends object> = Omit<
  ReturnType<typeof useEntryForm<Form, unknown>>,
  'form' | 'change' | 'errorsOf' | 'errorsAt'
>;

const keyOf = (keep: string) => `inspection.form.${keep}`;

function keptIn<State>(keep: string): State | null {
  const kept = sessionStorage.getItem(keyOf(keep));
  return kept === null ? null : (JSON.parse(kept) as State);
}
