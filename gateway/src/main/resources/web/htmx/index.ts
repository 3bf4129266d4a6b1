import htmx from "htmx.org";
import "./script/again";

// the security policy allows neither scripts nor styles that are written into the page
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
// pages depend on who asks: none is kept in the browser's store, going back asks for it again
htmx.config.historyCacheSize = 0;
htmx.config.refreshOnHistoryMiss = true;
