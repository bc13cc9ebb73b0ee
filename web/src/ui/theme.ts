import type { ThemeConfig } from 'antd';

/** Ant Design in the product's colours. Its own defaults miss the contrast that text and borders need. */
export function theme(narrow: boolean): ThemeConfig {
  return {
    cssVar: { key: 'inspection' },
    token: {
      fontFamily: 'inherit',
      fontSize: 14,
      controlHeight: narrow ? 44 : 36,
      borderRadius: 4,
      colorText: '#1B2430',
      colorTextSecondary: '#4A5563',
      colorTextPlaceholder: '#667180',
      colorTextDisabled: '#667180',
      colorBorder: '#848E9C',
      colorBorderSecondary: '#D5DBE3',
      colorBgLayout: '#F4F6F9',
      colorPrimary: '#1F5FA8',
      colorPrimaryHover: '#174A86',
      colorInfo: '#1F5FA8',
      colorLink: '#1F5FA8',
      colorSuccess: '#157347',
      colorSuccessBg: '#E6F4EA',
      colorWarning: '#7A5200',
      colorWarningBg: '#FFF3CC',
      colorError: '#B3261E',
      colorErrorBg: '#FDE8E6',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      boxShadowTertiary: 'none',
    },
  };
}
