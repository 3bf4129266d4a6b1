import "./style/index.css";
import "./script/colours";
import "./script/completion";
