using Scenario.Exercise.Definitions;
using Scenario.Exercise.Rules;
using Scenario.Exercise.Views;
using Scenario.Terminal.Playing;
using Scenario.Terminal.Wording;

namespace Scenario.Terminal.Plain;

/// <summary>Looking, marking, answering and committing in plain mode.</summary>
internal sealed class PlainDeliberation(Sitting sitting, PlainPrinter print, Func<string, string?> ask)
{
    private readonly PlainParticulars _particulars = new(print, ask);
    private readonly PlainForecasts _forecasts = new(sitting, print, ask);
    private bool _shortList;

    // A bare number belongs to the list that was read out last.
    private PlainWord _listed = PlainWord.Traffic;

    /// <summary>A turn opens with its messages: numbers now belong to them.</summary>
    public void Opens() => _listed = PlainWord.Traffic;

    /// <summary>Does one command of the deliberation.</summary>
    public void Obey(PlainCommand command)
    {
        switch (command.Word)
        {
            case PlainWord.Situation or PlainWord.Estimates or PlainWord.Traffic or PlainWord.Moves when command.Number > 0:
                Open(command.Word, command.Number);
                break;
            case PlainWord.Situation:
                _listed = PlainWord.Situation;
                print.Show(PlainPages.Situation(sitting.View));
                break;
            case PlainWord.Estimates:
                _listed = PlainWord.Estimates;
                print.Show(PlainPages.Estimates(sitting.View));
                break;
            case PlainWord.Forecast:
                _forecasts.Run();
                break;
            case PlainWord.Traffic:
                _listed = PlainWord.Traffic;
                print.Show(PlainPages.Traffic(sitting));
                break;
            case PlainWord.Moves or PlainWord.Short or PlainWord.All:
                _listed = PlainWord.Moves;
                _shortList = command.Word == PlainWord.Short || (command.Word == PlainWord.Moves && _shortList);
                print.Show(PlainPages.Moves(sitting, _shortList));
                break;
            case PlainWord.Read:
                Open(_listed, command.Number);
                break;
            case PlainWord.Detail:
                Open(PlainWord.Moves, command.Number);
                break;
            default:
                Decide(command);
                break;
        }
    }

    private void Open(PlainWord list, int number)
    {
        switch (list)
        {
            case PlainWord.Situation:
                With(sitting.View.Indicators, number, "indicator", i => print.Show(SituationWords.Detail(i)));
                break;
            case PlainWord.Estimates:
                With(sitting.View.Estimates, number, "estimate", e => print.Show(BeliefWords.Detail(e)));
                break;
            case PlainWord.Moves:
                With(sitting.View.Moves, number, "move", m => print.Show(MoveWords.Detail(m, sitting.Draft)));
                break;
            default:
                Read(number);
                break;
        }
    }

    private void Decide(PlainCommand command)
    {
        if (sitting.Stage != Stage.Deliberation)
        {
            print.Say(PlainHints.Next(sitting));
            return;
        }

        switch (command.Word)
        {
            case PlainWord.Choose or PlainWord.Edit:
                Choose(command);
                break;
            case PlainWord.Drop:
                With(sitting.View.Moves, command.Number, "move", m =>
                    print.Say((sitting.Draft.Drop(m.Move) ? $"Dropped: {m.Title}." : $"\"{m.Title}\" was not marked.") + Tally()));
                break;
            case PlainWord.Answer:
                Answer(command);
                break;
            case PlainWord.Commit:
                Commit(command);
                break;
        }
    }

    private void Choose(PlainCommand command) => With(sitting.View.Moves, command.Number, "move", move =>
    {
        bool marked = sitting.Draft.Has(move.Move);
        if (command.Word == PlainWord.Edit && !marked)
        {
            print.Say($"\"{move.Title}\" is not marked: there is nothing to change.");
            return;
        }

        if (!marked && sitting.Draft.ObjectionTo(sitting.View, move) is { } objection)
        {
            print.Say(DecisionWords.Say(objection));
            return;
        }

        if (Particulars(move, command.Rest, out var said, out string rest) && Reason(move, rest, command.Word == PlainWord.Edit) is { } reason)
        {
            objection = sitting.Draft.Mark(sitting.View, move, reason, said);
            print.Say(objection is null ? $"Marked: {move.Title}." + Tally() : DecisionWords.Say(objection));
            if (objection is null && said is not null)
            {
                print.Say($"About: {SharingWords.Line(move.Offer!, said)}");
            }

            print.Show(MoveWords.Warnings(move));
        }
        else
        {
            print.Say(marked ? $"Left as it was: {move.Title}." : $"Not marked: {move.Title}.");
        }
    });

    /// <summary>What a move is about, from one line or step by step; false if the participant gave up.</summary>
    private bool Particulars(MoveView move, string typed, out Particulars? said, out string rest)
    {
        rest = typed;
        said = null;
        if (move.Offer is not { } offer)
        {
            return true;
        }

        if (PlainParticulars.IsGarbled(typed))
        {
            print.Say($"I do not understand that. Say it so: {PlainParticulars.Example}");
            return false;
        }

        var line = PlainParticulars.Parse(typed);
        rest = line.Reason;
        said = _particulars.Say(offer, sitting.Draft.ParticularsOf(move.Move), line);
        return said is not null;
    }

    /// <summary>The reason that goes with a move, which may be empty; null if a required one is not given.</summary>
    private string? Reason(MoveView move, string typed, bool again)
    {
        string? noted = sitting.Draft.ReasonFor(move.Move);
        if (typed.Length > 0 || move.Reason == ReasonRule.None || (noted is not null && !again))
        {
            return typed.Length > 0 ? typed : noted ?? "";
        }

        bool required = move.Reason == ReasonRule.Required;
        string hint = noted is not null ? $"an empty line keeps \"{noted}\"" : required ? "required; an empty line leaves the move unmarked" : "an empty line gives no reason";
        string? reason = ask($"Why \"{move.Title}\"? ({hint}) ");
        return !string.IsNullOrEmpty(reason) ? PlainCommand.WithoutBecause(reason) : noted ?? (required || reason is null ? null : "");
    }

    private void Answer(PlainCommand command) => With(sitting.View.Traffic, command.Number, "message", message =>
    {
        if (message.Prompt is null)
        {
            print.Say($"\"{message.Title}\" does not ask for an answer.");
            return;
        }

        string? text = command.Rest;
        var given = TrafficWords.Given(message, sitting.View.Answers);
        if (text.Length == 0)
        {
            print.Show(TrafficWords.Recalled(message));
            print.Say(MarkdownLight.Inline(message.Prompt));
            if (given is not null)
            {
                print.Say($"Your answer is sent and may be replaced: \"{given.Text}\"");
            }

            text = ask(given is null ? "Your answer (an empty line gives none): " : "Your new answer (an empty line keeps the one sent): ");
        }

        if (!string.IsNullOrEmpty(text))
        {
            var answer = sitting.Reply(message, text);
            print.Say(answer.Refusal is { } refusal ? DecisionWords.Say(refusal) : given is null ? "Your answer is on record." : "Your answer is on record in place of the one before.");
        }
    });

    private void Commit(PlainCommand command)
    {
        if (command.Rest.Length > 0)
        {
            sitting.Draft.Reason = command.Rest;
        }

        print.Show(DecisionWords.Summary(sitting.View, sitting.Draft, sitting.UnreadCount, sitting.Team));
        if (!PlainQuestion.IsYes(ask, "Commit this decision?"))
        {
            print.Say("Not committed; everything is still marked.");
            return;
        }

        var answer = sitting.Commit();
        print.Say(answer.Refusal is { } refusal ? DecisionWords.Say(refusal) : "Committed." + (answer.Receipt is { } receipt ? $" Receipt: {Shortened(receipt)}" : ""));
    }

    // Eight digits of the hash prove as much to a reader, and a voice need not spell out sixty-four.
    private static string Shortened(string receipt)
    {
        int hash = receipt.IndexOf(':', StringComparison.Ordinal) + 1;
        return receipt.Length > hash + 8 ? receipt[..(hash + 8)] : receipt;
    }

    private void Read(int number) => With(sitting.View.Traffic, number, "message", message =>
    {
        sitting.MarkRead(message);
        print.Show(TrafficWords.Whole(message, sitting.View.Answers));
        if (TrafficWords.NeedsAnswer(message))
        {
            print.Say($"Answer with \"answer {number} ...\".");
        }
    });

    private string Tally() => $" Used {DecisionWords.Tally(sitting.View, sitting.Draft)}.";

    private void With<T>(IReadOnlyList<T> list, int number, string kind, Action<T> act)
    {
        if (number < 1 || number > list.Count)
        {
            print.Say(list.Count == 0 ? $"There is no {kind} yet." : $"Which {kind}? Give its number, 1 to {list.Count}.");
            return;
        }

        act(list[number - 1]);
    }
}
