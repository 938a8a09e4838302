import type { Context } from 'hono';
import { consoleCss } from '../assets/console-css.ts';
import { iconSvg } from '../assets/icon.ts';

export const showCss = (c: Context) =>
  c.body(consoleCss, 200, { 'Content-Type': 'text/css; charset=utf-8' });

export const showIcon = (c: Context) => c.body(iconSvg, 200, { 'Content-Type': 'image/svg+xml' });
