import { Button } from 'antd';
import { useState } from 'react';
import { useRole } from '../../api/client';
import type { Rule, RuleAction, RuleValue } from '../../api/rules';
import { type Text, useText } from '../../i18n/text';
import { dayPlain, stamp } from '../../time/format';
import { today } from '../../time/shanghai';
import { Decide } from './Decide';
import { Propose } from './Propose';
import { liftedByReasons, Reasons } from './Reasons';

/** One rule: its sentence, its values through time, the texts it rests on, and the ways to change it. */
export function RuleDetails({ rule }: { rule: Rule }) {
  const t = useText();
  const mayPropose = useRole('office.planner') && !rule.fixed;
  const [proposing, setProposing] = useState(false);
  return (
    <section className="rule" aria-labelledby="rule-name">
      <h2 id="rule-name">
        {rule.name} <span className="mark">{t(`ruleEffects.${rule.effect}`)}</span>
      </h2>
      <p className="rule-now">{rule.current.sentence}</p>
      <p className="meta">{currentText(t, rule)}</p>
      {rule.fixed ? <p className="state-box plain">{t('rules.fixed')}</p> : null}
      <h3>{t('rules.timeline')}</h3>
      <Timeline rule={rule} />
      {mayPropose && !proposing ? (
        <div className="actions start">
          <Button type="primary" onClick={() => setProposing(true)}>
            {t('rules.propose')}
          </Button>
        </div>
      ) : null}
      {mayPropose && proposing ? <Propose rule={rule} onClose={() => setProposing(false)} /> : null}
      <h3>{t('rules.sources')}</h3>
      <ul className="sources">
        {rule.sources.map((source) => (
          <li key={source.title + source.number}>
            <p>
              {source.url === undefined ? (
                <strong>{source.title}</strong>
              ) : (
                <a href={source.url} target="_blank" rel="noreferrer">
                  {source.title}
                </a>
              )}{' '}
              <span className="meta">{source.number}</span>
              {source.verified ? null : <span className="mark warn">{t('rules.unverified')}</span>}
            </p>
            <p>{source.says}</p>
          </li>
        ))}
      </ul>
      <h3>{t('rules.lift')}</h3>
      <p>{rule.lift}</p>
      {rule.id === liftedByReasons ? <Reasons /> : null}
    </section>
  );
}

function currentText(t: Text, rule: Rule): string {
  const { since, until, source } = rule.current;
  if (since === undefined) return t('rules.byDefault', { source });
  const from = dayPlain(t.language, since);
  return until === undefined
    ? t('rules.since', { from, source })
    : t('rules.between', { from, until: dayPlain(t.language, until), source });
}

function Timeline({ rule }: { rule: Rule }) {
  const t = useText();
  const [asked, setAsked] = useState<{ value: RuleValue; action: RuleAction } | null>(null);
  const day = today();
  const isNow = (value: RuleValue) => value.state === 'active' && value.validFrom === rule.current.since;
  return (
    <>
      <ol className="timeline rule-line">
        {rule.values.toReversed().map((value) => (
          <li key={value.validFrom} aria-current={isNow(value) ? 'true' : undefined}>
            <p>
              <strong>{periodText(t, value)}</strong>{' '}
              <span className={`mark ${value.state === 'proposed' ? 'warn' : isNow(value) ? 'good' : ''}`}>
                {value.state === 'proposed'
                  ? t('rules.proposed')
                  : isNow(value)
                    ? t('versionTimes.now')
                    : t(value.validFrom > day ? 'versionTimes.future' : 'versionTimes.past')}
              </span>
            </p>
            <p>{value.sentence}</p>
            <p className="meta">
              {t('rules.restsOn', { source: value.source })}
              {value.note === undefined ? null : ` · ${value.note}`}
            </p>
            <p className="meta">
              {t('rules.proposedBy', { name: value.proposedBy, at: stamp(t.language, value.proposedAt) })}
              {value.activatedBy === undefined || value.activatedAt === undefined
                ? null
                : ` · ${t('rules.activatedBy', { name: value.activatedBy, at: stamp(t.language, value.activatedAt) })}`}
            </p>
            {value.can.length === 0 ? null : (
              <div className="actions">
                {value.can.map((action) => (
                  <Button key={action} danger={action === 'withdraw'} onClick={() => setAsked({ value, action })}>
                    {t(`ruleActions.${action}`)}
                  </Button>
                ))}
              </div>
            )}
          </li>
        ))}
        <li aria-current={rule.current.since === undefined ? 'true' : undefined}>
          <p>
            <strong>{t('rules.default')}</strong>
          </p>
          <p className="meta">{t('rules.defaultNote')}</p>
        </li>
      </ol>
      {asked === null ? null : (
        <Decide rule={rule} value={asked.value} action={asked.action} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

/** From when to when a value holds, both days inclusive. */
function periodText(t: Text, value: RuleValue): string {
  const from = dayPlain(t.language, value.validFrom);
  return value.validUntil === undefined
    ? t('catalogue.since', { from })
    : t('catalogue.between', { from, until: dayPlain(t.language, value.validUntil) });
}
