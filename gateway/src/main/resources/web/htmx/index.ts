import htmx from "htmx.org";

// the security policy allows neither scripts nor styles that are written into the page
htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
