import { Button } from 'antd';
import { useState } from 'react';
import { type Edits, useChoices } from '../../api/edits';
import type { Choices, LockKind, PlanTeam, PlanView } from '../../api/types';
import { type Text, useText } from '../../i18n/text';
import { Failure, Loading } from '../../ui/states';
import { placeText, rankedPlaces } from './places';

const kinds: LockKind[] = ['none', 'time', 'team', 'both'];

/** What can be changed about one visit: where it is, who comes, what is checked, and what stays when the rest is planned anew. */
export function VisitEdit({
  plan,
  enterprise,
  team,
  edits,
}: {
  plan: PlanView;
  enterprise: string;
  team: PlanTeam | undefined;
  edits: Edits;
}) {
  const t = useText();
  const choices = useChoices(plan.draft, enterprise);
  if (choices.isError) return <Failure error={choices.error} retry={() => void choices.refetch()} />;
  if (choices.isPending) return <Loading rows={4} />;
  const lock = plan.locks.find((item) => item.enterprise === enterprise)?.kind ?? 'none';
  return (
    <section className="visit-edit" aria-labelledby="visit-edit">
      <h3 id="visit-edit">{team === undefined ? t('edits.putIn') : t('edits.change')}</h3>
      <MoveForm plan={plan} choices={choices.data} enterprise={enterprise} edits={edits} waiting={team === undefined} />
      {team === undefined ? null : (
        <>
          <SwapForm choices={choices.data} enterprise={enterprise} edits={edits} />
          <ServeForm key={plan.edits.length} plan={plan} choices={choices.data} enterprise={enterprise} edits={edits} />
          <fieldset className="lock-kinds">
            <legend>{t('edits.lock')}</legend>
            {kinds.map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name="lock-kind"
                  checked={lock === kind}
                  disabled={edits.pending}
                  onChange={() => edits.lock(enterprise, kind)}
                />
                <span>{t(`lockKinds.${kind}`)}</span>
              </label>
            ))}
          </fieldset>
          <div className="actions start">
            <Button disabled={edits.pending} onClick={() => edits.edit({ kind: 'remove', enterprise })}>
              {t('edits.takeOut')}
            </Button>
            <Button disabled={edits.pending} onClick={() => edits.edit({ kind: 'exclude', enterprise })}>
              {t('edits.exclude')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function MoveForm({
  plan,
  choices,
  enterprise,
  edits,
  waiting,
}: {
  plan: PlanView;
  choices: Choices;
  enterprise: string;
  edits: Edits;
  waiting: boolean;
}) {
  const t = useText();
  const places = rankedPlaces(choices);
  const [chosen, setChosen] = useState('');
  const [keep, setKeep] = useState(true);
  const place = places.find((item) => `${item.base} ${item.session}` === chosen);
  return (
    <form
      className="edit-row"
      onSubmit={(event) => {
        event.preventDefault();
        if (place !== undefined) {
          edits.edit({ kind: 'place', enterprise, session: place.session, base: place.base, lock: keep });
        }
      }}
    >
      <label>
        <span>{waiting ? t('edits.putTo') : t('edits.moveTo')}</span>
        <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">{t('edits.choosePlace')}</option>
          {places.map((item) => (
            <option key={`${item.base} ${item.session}`} value={`${item.base} ${item.session}`}>
              {placeText(t, plan, item)}
            </option>
          ))}
        </select>
      </label>
      {place?.says === undefined ? null : <p className="place-says">{place.says}</p>}
      <label className="check">
        <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)} />
        <span>{t('edits.lockMoved')}</span>
      </label>
      <Button htmlType="submit" disabled={place === undefined || edits.pending}>
        {waiting ? t('edits.put') : t('edits.move')}
      </Button>
    </form>
  );
}

function SwapForm({ choices, enterprise, edits }: { choices: Choices; enterprise: string; edits: Edits }) {
  const t = useText();
  const [leaving, setLeaving] = useState('');
  const [joining, setJoining] = useState('');
  const officers = choices.officers;
  return (
    <form
      className="edit-row"
      onSubmit={(event) => {
        event.preventDefault();
        edits.edit({
          kind: 'swap',
          enterprise,
          ...(leaving === '' ? {} : { out: leaving }),
          ...(joining === '' ? {} : { in: joining }),
        });
        setLeaving('');
        setJoining('');
      }}
    >
      <label>
        <span>{t('edits.out')}</span>
        <select value={leaving} onChange={(event) => setLeaving(event.target.value)}>
          <option value="">{t('edits.nobody')}</option>
          {officers
            .filter((officer) => officer.state === 'here')
            .map((officer) => (
              <option key={officer.id} value={officer.id}>
                {officer.name}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span>{t('edits.in')}</span>
        <select value={joining} onChange={(event) => setJoining(event.target.value)}>
          <option value="">{t('edits.nobody')}</option>
          {officers
            .filter((officer) => officer.state !== 'here')
            .map((officer) => (
              <option key={officer.id} value={officer.id}>
                {officerText(t, officer)}
              </option>
            ))}
        </select>
      </label>
      <Button htmlType="submit" disabled={(leaving === '' && joining === '') || edits.pending}>
        {t('edits.swap')}
      </Button>
    </form>
  );
}

function officerText(t: Text, officer: Choices['officers'][number]): string {
  const state = t(`officerStates.${officer.state}`, { with: officer.with ?? '' });
  return t('edits.officer', { name: officer.name, state, n: officer.holds.length });
}

function ServeForm({
  plan,
  choices,
  enterprise,
  edits,
}: {
  plan: PlanView;
  choices: Choices;
  enterprise: string;
  edits: Edits;
}) {
  const t = useText();
  const [served, setServed] = useState(
    () => new Set(choices.requests.filter((item) => item.served).map((item) => item.id)),
  );
  const shorts = new Map(plan.departments.map((department) => [department.id, department.short]));
  const same = choices.requests.every((item) => item.served === served.has(item.id));
  return (
    <form
      className="edit-row"
      onSubmit={(event) => {
        event.preventDefault();
        edits.edit({ kind: 'serve', enterprise, requests: [...served] });
      }}
    >
      <fieldset>
        <legend>{t('edits.served')}</legend>
        {choices.requests.map((item) => (
          <label key={item.id} className="check">
            <input
              type="checkbox"
              checked={served.has(item.id)}
              onChange={(event) => {
                const next = new Set(served);
                if (event.target.checked) next.add(item.id);
                else next.delete(item.id);
                setServed(next);
              }}
            />
            <span>
              {shorts.get(item.department) ?? item.department} · {item.matter.name}
              {item.mandatory ? <span className="must"> {t('requests.must')}</span> : null}
            </span>
          </label>
        ))}
      </fieldset>
      <Button htmlType="submit" disabled={same || served.size === 0 || edits.pending}>
        {t('edits.serve')}
      </Button>
    </form>
  );
}
