import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SiteConfig, StatisticsConfig } from '../../content/site-config.ts'
