import "./style/index.css";
import "./script/colours";
import "./script/completion";
import "./script/contents";
import "./script/live";
import "./script/drafts";
