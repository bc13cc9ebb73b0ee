import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useScope } from '../../api/client';
import { isProblem } from '../../api/problem';
import type { Rule, RuleAction, RuleValue } from '../../api/rules';
import { useText } from '../../i18n/text';
import { dayPlain } from '../../time/format';
import { Confirm } from '../../ui/Dialog';
import { Failure } from '../../ui/states';
import { Impact } from './Impact';

/** Puts a proposed value in force, or takes one back; says what that does before it is done. */
export function Decide({
  rule,
  value,
  action,
  onClose,
}: {
  rule: Rule;
  value: RuleValue;
  action: RuleAction;
  onClose: () => void;
}) {
  const t = useText();
  const { http } = useScope();
  const queries = useQueryClient();
  const decide = useMutation({
    mutationFn: () =>
      http.json<Rule>(`/rules/${rule.id}/values/${value.validFrom}/${action}`, {
        method: 'POST',
        ifMatch: value.etag,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['rules'] });
      onClose();
    },
    onError: async (error) => {
      if (isProblem(error, 'stale', 'not-found')) await queries.invalidateQueries({ queryKey: ['rules'] });
    },
  });
  const from = dayPlain(t.language, value.validFrom);
  return (
    <Confirm
      title={t(action === 'activate' ? 'rules.activateTitle' : 'rules.withdrawTitle', { name: rule.name })}
      action={t(`ruleActions.${action}`)}
      danger={action === 'withdraw'}
      pending={decide.isPending}
      onConfirm={() => decide.mutate()}
      onCancel={onClose}
    >
      <p>{t(action === 'activate' ? 'rules.activateEffect' : 'rules.withdrawEffect', { from })}</p>
      <p className="rule-now">{value.sentence}</p>
      {action === 'activate' ? <Impact rule={rule.id} value={value.value} /> : null}
      {decide.isError ? <Failure error={decide.error} safe={t('entries.unchanged')} /> : null}
    </Confirm>
  );
}
