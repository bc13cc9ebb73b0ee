import { setLanguage } from '../../i18n/language';
import { useText } from '../../i18n/text';

export function LanguageSwitch() {
  const t = useText();
  const other = t.language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className="plain-button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}
