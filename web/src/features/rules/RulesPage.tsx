import { useScope } from '../../api/client';
import { useRules } from '../../api/rules';
import { useText } from '../../i18n/text';
import { Link, useFilters } from '../../ui/location';
import { useNarrow } from '../../ui/media';
import { Page } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/states';
import { RuleDetails } from './RuleDetails';

/** The rules that protect enterprises, as sentences with today's values; one of them with its values through time. */
export function RulesPage() {
  const t = useText();
  const { week } = useScope();
  const [filters] = useFilters();
  const narrow = useNarrow();
  const rules = useRules();
  const asked = filters.get('rule');
  const items = rules.data?.items ?? [];
  const chosen = items.find((rule) => rule.id === asked) ?? (narrow || asked !== null ? undefined : items[0]);
  return (
    <Page title={t('rules.title')} lead={t('rules.lead')}>
      {rules.isPending ? <Loading rows={10} /> : null}
      {rules.isError ? <Failure error={rules.error} retry={() => void rules.refetch()} /> : null}
      {rules.isSuccess ? (
        <div className="rules">
          {narrow && asked !== null ? (
            <p className="lead">
              <Link href={`/console/rules?week=${week}`}>{t('rules.back')}</Link>
            </p>
          ) : (
            <nav aria-label={t('rules.all')}>
              <ul className="rule-list">
                {items.map((rule) => (
                  <li key={rule.id}>
                    <Link
                      href={`/console/rules?week=${week}&rule=${rule.id}`}
                      aria-current={rule === chosen ? 'true' : undefined}
                    >
                      <strong>{rule.name}</strong>
                      {rule.values.some((value) => value.state === 'proposed') ? (
                        <span className="mark warn">{t('rules.proposed')}</span>
                      ) : null}
                      <span className="rule-sentence">{rule.current.sentence}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          {chosen === undefined ? (
            asked === null ? null : (
              <Empty title={t('rules.notFound', { id: asked })} />
            )
          ) : (
            <RuleDetails key={chosen.id} rule={chosen} />
          )}
        </div>
      ) : null}
    </Page>
  );
}
